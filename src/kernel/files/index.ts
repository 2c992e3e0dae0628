/** The door of the file storage. */
export { listContent, putContent, type Content } from './content.ts'
export { claimFieldFiles } from './fieldFiles.ts'
export { discard, expectRoom, incomingFolder, receive, type Received } from './receive.ts'
export { readFileSettings } from './readFileSettings.ts'
export { configureFiles, contentStore, filesFolder, type ByteRange, type FileSettings } from './store.ts'

/** The door of the file storage. */
export { listContent, putContent, type Content } from './content.ts'
export { discard, expectRoom, incomingFolder, receive, type Received } from './receive.ts'
export { readFileSettings } from './readFileSettings.ts'
export type { ByteRange } from './contentStore.ts'
export { configureFiles, contentStore, filesFolder, type FileSettings } from './store.ts'

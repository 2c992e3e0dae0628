/** The door of files: inputs and chips for fields, uploads, previews. */
export { FileChip } from './FileChip.tsx'
export { FileFace } from './FileFace.tsx'
export { FileInput } from './FileInput.tsx'
export { contentUrl, type FileInfo } from './file.ts'
export { fileKeys, fileRequests, useFiles, useFileVersions, type FilePlace, type FileVersionInfo } from './fileRequests.ts'
export { openFilePreview } from './openFilePreview.tsx'
export { cancelUpload, retryUpload, upload, useUploads, type Upload } from './uploads.ts'
export { useFileSize } from './useFileSize.ts'

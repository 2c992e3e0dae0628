/** The door of import: what app and other modules may call. */
export { runImportFiles, type ImportOptions, type ImportReport } from './manage/runImportFiles.ts'
export { undoImport } from './manage/undoImport.ts'

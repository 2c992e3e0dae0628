/** The door: files for the timeline. */
export { fileBranches, loadFileEntries } from './timelineFiles.ts'

import { laterPart } from '../parts/later.tsx'
import { openOverlay } from '../shell/index.ts'
import type { FileInfo } from './file.ts'

const FilePreview = laterPart(() => import('./preview/FilePreview.tsx'))

/** Shows a file over the page; with several, the arrows go through them. */
export function openFilePreview(files: readonly FileInfo[], index: number): void {
  openOverlay((close) => (
    <FilePreview files={files} first={index} onClose={close} />
  ))
}

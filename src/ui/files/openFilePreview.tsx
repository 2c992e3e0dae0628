import { lazy, Suspense } from 'react'
import { openOverlay } from '../shell/index.ts'
import type { FileInfo } from './file.ts'

const FilePreview = lazy(() => import('./preview/FilePreview.tsx'))

/** Shows a file over the page; with several, the arrows go through them. */
export function openFilePreview(files: readonly FileInfo[], index: number): void {
  openOverlay((close) => (
    <Suspense>
      <FilePreview files={files} first={index} onClose={close} />
    </Suspense>
  ))
}

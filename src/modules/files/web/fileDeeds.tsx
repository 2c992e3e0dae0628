/** Deeds with a file that can be taken back. */
import i18next from 'i18next'
import { queryClient } from '../../../ui/api/index.ts'
import { fileKeys, fileRequests, type FileInfo } from '../../../ui/files/index.ts'
import { openOverlay } from '../../../ui/shell/index.ts'
import { pushUndo, showToast, toastError } from '../../../ui/undo/index.ts'
import { RenameDialog } from './RenameDialog.tsx'
import { VersionsDialog } from './VersionsDialog.tsx'

const freshen = (): Promise<void> => queryClient.invalidateQueries({ queryKey: fileKeys.all })

async function run(deed: () => Promise<unknown>, told: () => void): Promise<void> {
  try {
    await deed()
    told()
  } catch (error) {
    toastError(error)
  }
  await freshen()
}

export const throwAway = (file: FileInfo): Promise<void> =>
  run(
    () => fileRequests.trash(file.id),
    () => pushUndo({ label: i18next.t('files:thrownAway', { name: file.name }), undo: () => fileRequests.restore(file.id).then(freshen) }),
  )

export const putBack = (file: FileInfo): Promise<void> =>
  run(
    () => fileRequests.restore(file.id),
    () => showToast({ text: i18next.t('files:isBack', { name: file.name }) }),
  )

/** @throws ApiProblem */
export async function rename(file: FileInfo, name: string): Promise<void> {
  const renamed = await fileRequests.rename(file.id, name)
  await freshen()
  if (renamed.name !== file.name) pushUndo({ label: i18next.t('files:renamed', { name: renamed.name }), undo: () => fileRequests.rename(file.id, file.name).then(freshen) })
}

/** The content before comes back when it is taken back. */
export const takeVersion = (file: FileInfo, number: number): Promise<void> =>
  run(
    () => fileRequests.restoreVersion(file.id, number),
    () => pushUndo({ label: i18next.t('files:versionTaken', { number }), undo: () => fileRequests.restoreVersion(file.id, file.number).then(freshen) }),
  )

export const openRename = (file: FileInfo): void => void openOverlay((close) => <RenameDialog file={file} save={(name) => rename(file, name)} onClose={close} />)

export const openVersions = (file: FileInfo, mayChange: boolean): void => void openOverlay((close) => <VersionsDialog file={file} take={mayChange ? (number) => takeVersion(file, number) : null} onClose={close} />)

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../ui/api/index.ts'
import { upload, type FilePlace } from '../../../ui/files/index.ts'
import { toastError } from '../../../ui/undo/index.ts'
import { getFileSettings } from '../contract.ts'

const megabyte = 1024 * 1024

/** Takes files for a record, also pasted ones while the part is on the screen; what is too large is told before it is sent. */
export function useIntake(place: FilePlace, enabled: boolean): (files: readonly File[]) => void {
  const { t } = useTranslation()
  const limit = useEndpoint(getFileSettings, {}, { staleTime: 60_000 }).data?.maxMegabytes
  const take = (files: readonly File[]): void => {
    const large = files.filter((file) => limit !== undefined && file.size > limit * megabyte)
    const [first] = large
    if (first) toastError(t('files:tooLarge', { count: large.length, name: first.name, limit }))
    upload(files.filter((file) => !large.includes(file)), place)
  }
  const current = useRef(take)
  useEffect(() => {
    current.current = take
  })
  useEffect(() => {
    if (!enabled) return
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      // A text that comes with a picture of itself is meant as text where one types.
      if (files.length === 0 || (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable=true]'))) return
      event.preventDefault()
      current.current(files)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [enabled])
  return take
}

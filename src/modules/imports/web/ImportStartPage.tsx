/** The first step: files by hand, by drag and drop, or pasted from a spreadsheet; below it the imports so far. */
import { IconClipboard, IconFileImport, IconUpload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../ui/api/index.ts'
import { Button, classes } from '../../../ui/parts/index.ts'
import { Page } from '../../../ui/shell/index.ts'
import { toastError } from '../../../ui/undo/index.ts'
import { pasteImport, type ImportState } from '../contract.ts'
import { ImportHistory } from './ImportHistory.tsx'
import { Steps } from './Steps.tsx'
import { uploadFiles } from './uploadFiles.ts'
import styles from './ImportStart.module.css'

export default function ImportStartPage() {
  const { t } = useTranslation()
  const { busy, send, paste } = useStart()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void send([...event.dataTransfer.files])
  }
  return (
    <Page title={t('imports:title')} actions={<Steps current={0} />} scroll>
      <div className={styles.middle}>
        <section className={classes(styles.drop, over && styles.over)} onDragOver={(event) => event.preventDefault()} onDragEnter={() => setOver(true)} onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node) || setOver(false)} onDrop={drop} aria-busy={busy}>
          <span className={styles.round}>
            <IconFileImport size={24} stroke={1.75} aria-hidden />
          </span>
          <h2>{t('imports:start.title')}</h2>
          <p>{t('imports:start.text')}</p>
          <div className={styles.buttons}>
            <Button kind="pri" size="lg" icon={IconUpload} busy={busy} onClick={() => input.current?.click()}>
              {t('imports:start.choose')}
            </Button>
            <Button size="lg" icon={IconClipboard} disabled={busy} onClick={() => void paste()}>
              {t('imports:start.paste')}
            </Button>
          </div>
          <p className={styles.small}>{t('imports:start.formats')}</p>
          <input ref={input} type="file" multiple hidden accept=".csv,.tsv,.txt,.xlsx" aria-label={t('imports:start.choose')} onChange={(event) => void send([...(event.target.files ?? [])])} />
        </section>
        <ImportHistory />
      </div>
    </Page>
  )
}

/** Starts an import and goes on to its columns. */
function useStart() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const start = async (work: () => Promise<ImportState>): Promise<void> => {
    setBusy(true)
    try {
      const { id } = await work()
      await navigate({ to: `/import/${id}` })
    } catch (error) {
      toastError(error)
      setBusy(false)
    }
  }
  const send = async (files: File[]): Promise<void> => {
    if (files.length) await start(() => uploadFiles(files))
  }
  const pasteText = (text: string): Promise<void> => (text.trim() ? start(() => call(pasteImport, { body: { text, name: t('imports:start.clipboard') } })) : Promise.resolve())
  const paste = async (): Promise<void> => {
    try {
      await pasteText(await navigator.clipboard.readText())
    } catch {
      // Browsers withhold the clipboard from buttons on plain http, never from the key.
      toastError(t('imports:start.pasteKey'))
    }
  }
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      void (files.length ? send(files) : pasteText(event.clipboardData?.getData('text/plain') ?? ''))
    }
    window.addEventListener('paste', listen)
    return () => window.removeEventListener('paste', listen)
  })
  return { busy, send, paste }
}

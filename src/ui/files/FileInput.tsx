/** The input of a field that holds a file or picture: choose, drop or photograph one; it is sent at once and attached when the record is saved. */
import { Progress } from '@mantine/core'
import { IconCamera, IconUpload, IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient, useProblemText } from '../api/index.ts'
import { Button, classes, IconButton } from '../parts/index.ts'
import { usePhone } from '../shell/index.ts'
import { FileChip } from './FileChip.tsx'
import { fileKeys } from './fileRequests.ts'
import { sendFile } from './sendFile.ts'
import styles from './FileInput.module.css'

interface FileInputProps {
  /** The id of the file. */
  value: string | null
  onChange(id: string | null): void
  /** Only pictures; a phone offers its camera. */
  image?: boolean
  /** Above the input; left out in a cell that its column names. */
  label?: string
  /** Name for readers of the screen where no label is shown. */
  ariaLabel?: string
  error?: string | null
  required?: boolean
  disabled?: boolean
}

export function FileInput({ value, onChange, image, label, ariaLabel, error, required, disabled }: FileInputProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const phone = usePhone()
  const id = useId()
  const { part, problem, send, cancel } = useSending(onChange)
  const [over, setOver] = useState(false)
  const choose = useRef<HTMLInputElement>(null)
  const photograph = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null): void => {
    const [file] = files ?? []
    if (file && !disabled) send(file)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const trouble = problem === null ? error : wording(problem)
  return (
    <div className={styles.field} role="group" aria-label={ariaLabel} aria-labelledby={label ? `${id}-label` : undefined}>
      {label && (
        <span id={`${id}-label`} className={styles.label}>
          {label} {required && <span className={styles.required} aria-hidden>*</span>}
        </span>
      )}
      <div
        className={classes(styles.box, over && styles.over, trouble && styles.bad)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {part !== null ? (
          <>
            <Progress className={styles.progress} value={part * 100} aria-label={t('ui:files.sending')} />
            <IconButton icon={IconX} size="xs" label={t('ui:actions.cancel')} onClick={cancel} />
          </>
        ) : (
          <>
            {value !== null && <FileChip id={value} />}
            {!disabled && (
              <Button kind="quiet" size="xs" icon={IconUpload} onClick={() => choose.current?.click()}>
                {t(value !== null ? 'ui:files.replace' : image ? 'ui:files.choosePicture' : 'ui:files.choose')}
              </Button>
            )}
            {!disabled && phone && image && (
              <Button kind="quiet" size="xs" icon={IconCamera} onClick={() => photograph.current?.click()}>
                {t('ui:files.camera')}
              </Button>
            )}
            {!disabled && value !== null && <IconButton className={styles.remove} icon={IconX} size="xs" label={t('ui:files.takeOut')} onClick={() => onChange(null)} />}
          </>
        )}
        <input ref={choose} type="file" hidden accept={image ? 'image/*' : undefined} tabIndex={-1} onChange={(event) => takeAndForget(event.currentTarget, take)} />
        <input ref={photograph} type="file" hidden accept="image/*" capture="environment" tabIndex={-1} onChange={(event) => takeAndForget(event.currentTarget, take)} />
      </div>
      {trouble && (
        <p className={styles.error} role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}

/** The same file may be chosen once more. */
function takeAndForget(input: HTMLInputElement, take: (files: FileList | null) => void): void {
  take(input.files)
  input.value = ''
}

/** `part` is how much of a file has gone, null while none is on its way. */
function useSending(onSent: (id: string) => void) {
  const [part, setPart] = useState<number | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const send = (file: File): void => {
    const own = new AbortController()
    stop.current = own
    setPart(0)
    setProblem(null)
    sendFile(file, null, { onProgress: setPart, signal: own.signal })
      .then((made) => {
        queryClient.setQueryData(fileKeys.one(made.id), made)
        onSent(made.id)
      })
      .catch((failed: unknown) => own.signal.aborted || setProblem(failed))
      .finally(() => setPart(null))
  }
  return { part, problem, send, cancel: () => stop.current?.abort() }
}

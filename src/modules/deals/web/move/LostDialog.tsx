/** Asks why deals are lost: what is learnt from them is worth the question. */
import { Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../../ui/parts/index.ts'
import { lostReasons } from '../../contract.ts'
import type { Loss } from './closeDeals.tsx'
import styles from './dialogs.module.css'

export function LostDialog({ count, onLose, onClose }: { count: number; onLose(loss: Loss): Promise<void>; onClose(): void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<Loss['reason'] | null>(null)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = (): void => {
    if (!reason) return setAsked(true)
    onClose()
    void onLose({ reason, note: note.trim() })
  }
  return (
    <Dialog
      title={t('deals:lost.title', { count })}
      text={t('deals:lost.text')}
      submitLabel={t('deals:lost.verb', { count })}
      submitKind="bad"
      onSubmit={submit}
      onClose={onClose}
      width={420}
    >
      <Radio.Group
        label={t('deals:deals.fields.lostReason')}
        withAsterisk
        value={reason}
        onChange={(value) => setReason(value as Loss['reason'])}
        error={asked && !reason ? t('deals:lost.choose') : undefined}
      >
        <div className={styles.reasons}>
          {lostReasons.map((key, index) => (
            <Radio key={key} size="xs" value={key} label={t(`deals:deals.options.lostReason.${key}`)} data-autofocus={index === 0 || undefined} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('deals:deals.fields.lostNote')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={6}
      />
    </Dialog>
  )
}

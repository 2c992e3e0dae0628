/** Who changed a setting and how; any state before a change can be brought back. */
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { recordKeys, records, request } from '../../../../../ui/api/index.ts'
import { Avatar, Button, EmptyState, ErrorState, InstantText, LoadingRows } from '../../../../../ui/parts/index.ts'
import type { HistoryLine } from '../../../../../ui/records/history/index.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import { SideDialog } from '../edit/SideDialog.tsx'
import { before, refresh, write } from '../settingWrites.ts'
import { SettingChanges } from './SettingChanges.tsx'
import styles from './History.module.css'

interface HistoryDialogProps {
  object: ObjectDeclaration
  record: Readonly<Record<string, unknown>> & { id: string }
  name: string
  after?: () => Promise<void>
  onClose(): void
}

/** Words that follow from others. */
const followed: readonly string[] = ['name', 'title']

export function HistoryDialog({ object, record, name, after = refresh, onClose }: HistoryDialogProps) {
  const { t } = useTranslation()
  const can = useCan()
  const [busy, setBusy] = useState<string | null>(null)
  const history = useQuery({
    queryKey: [...recordKeys.object(object.name), 'history', record.id],
    queryFn: async ({ signal }) => ((await request({ method: 'GET', path: `/${object.name}/${record.id}/history`, signal })) as { data: HistoryLine[] }).data,
  })
  const changesOf = (line: HistoryLine) => Object.fromEntries(Object.entries(line.changes ?? {}).filter(([field]) => object.name === 'objects' ? field !== 'title' : !followed.includes(field)))
  const goBack = async (line: HistoryLine): Promise<void> => {
    setBusy(line.id)
    const patch = Object.fromEntries(Object.entries(changesOf(line)).map(([field, [was]]) => [field, was ?? null]))
    const done = await write({ label: t('fields:history.wentBack', { name }), run: () => records.patch(object, record.id, patch), undo: () => records.patch(object, record.id, before(record, patch)), after })
    setBusy(null)
    if (done) onClose()
  }
  return (
    <SideDialog title={t('fields:history.title', { name })} onClose={onClose}>
      {history.isPending ? (
        <LoadingRows rows={4} />
      ) : history.error ? (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      ) : history.data.length === 0 ? (
        <EmptyState icon={IconHistory} title={t('ui:history.empty')} />
      ) : (
        <ol className={styles.list}>
          {history.data.map((line) => (
            <li key={line.id} className={styles.line}>
              {line.actor && <Avatar id={line.actor.id} name={line.actor.name} />}
              <div className={styles.body}>
                <div className={styles.head}>
                  <strong>{line.actor?.name ?? t(`ui:history.ways.${line.way}`, { defaultValue: t('ui:history.ways.system') })}</strong>
                  <span>{t(`fields:history.ops.${line.op}`)}</span>
                  <span className={styles.when}>
                    <InstantText value={line.at} />
                  </span>
                </div>
                <SettingChanges object={object} changes={changesOf(line)} />
                {line.op === 'update' && Object.keys(changesOf(line)).length > 0 && can('change', object.name) && (
                  <Button size="xs" busy={busy === line.id} onClick={() => void goBack(line)}>
                    {t('fields:history.goBack')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </SideDialog>
  )
}

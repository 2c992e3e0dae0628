/** Makes one record of several: chosen here, or found as duplicates. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, queryClient, records as api, useProblemText } from '../../../../ui/api/index.ts'
import { Button, Dialog, ErrorState, LoadingRows, Note } from '../../../../ui/parts/index.ts'
import { ReferencePicker, screensOf, titleOf } from '../../../../ui/records/index.ts'
import { takeBack } from '../../../../ui/records/list/bulkJobs.ts'
import { relationsFor } from '../../../../ui/records/registry.ts'
import { pushUndo } from '../../../../ui/undo/index.ts'
import type { AnyRecord, ObjectDeclaration } from '../../../../shared/object.ts'
import { maxMerged, mergeCompanies, mergeContacts, type Mergeable } from '../../contract.ts'
import { MergeTable } from './MergeTable.tsx'
import { valuesOf, type Choices } from './mergeValues.ts'
import { useLikely } from './useLikely.ts'
import styles from './Merge.module.css'

interface MergeDialogProps {
  object: Mergeable
  /** The first one stays unless the person chooses another. */
  ids: readonly string[]
  /** Others may be added here. */
  choose?: boolean
  /** With the record that stayed. */
  onDone?(survivorId: string): void
  onClose(): void
}

export default function MergeDialog({ object: name, ids: given, choose, onDone, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const client = useQueryClient()
  const object = screensOf(name)!.object
  const [ids, setIds] = useState(given)
  const [survivorId, setSurvivorId] = useState(given[0]!)
  const [choices, setChoices] = useState<Choices>({})
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const found = useQuery({ queryKey: [name, 'merging', ids], queryFn: ({ signal }) => readAll(object, ids, signal), placeholderData: (before) => before })
  const all = found.data ?? []
  const add = (id: string | undefined): void => {
    if (id && !ids.includes(id) && ids.length < maxMerged) setIds([...ids, id])
  }
  const submit = async (): Promise<void> => {
    const others = all.map((record) => record.id).filter((id) => id !== survivorId)
    if (others.length === 0) return setError(t('duplicates:merge.chooseOther'))
    setBusy(true)
    try {
      const merged = await call(name === 'contacts' ? mergeContacts : mergeCompanies, { params: { id: survivorId }, body: { with: others, values: valuesOf(object, survivorId, all, choices) as never } })
      onClose()
      refresh()
      pushUndo({ label: t('duplicates:merge.done', { title: titleOf(name, merged) }), undo: () => takeBack(client, merged.merge.jobId).then(refresh) })
      onDone?.(survivorId)
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  return (
    <Dialog title={t(`duplicates:merge.title.${name}`)} text={t('duplicates:merge.text')} submitLabel={t('duplicates:merge.verb')} onSubmit={() => void submit()} busy={busy} onClose={onClose} width={all.length > 2 ? 980 : 720}>
      {choose && <ReferencePicker to={name} linked={null} clearable={false} onPick={(record) => add(record?.id)} inputProps={{ label: t('duplicates:merge.with'), 'data-autofocus': true }} />}
      {choose && <Likely object={object} record={all.find((record) => record.id === given[0])} known={ids} onAdd={add} />}
      {found.isPending && <LoadingRows rows={6} />}
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {all.length > 1 && <MergeTable object={object} records={all} survivorId={survivorId} choices={choices} onSurvivor={setSurvivorId} onChoose={(field, id) => setChoices({ ...choices, [field]: id })} onLeaveOut={(id) => setIds(ids.filter((one) => one !== id))} />}
      {error !== null && <Note kind="bad">{typeof error === 'string' ? error : wording(error)}</Note>}
    </Dialog>
  )
}

/** Everything may have moved: deals, tasks, timelines. */
const refresh = (): void => void queryClient.invalidateQueries({ refetchType: 'active' })

async function readAll(object: ObjectDeclaration, ids: readonly string[], signal: AbortSignal): Promise<AnyRecord[]> {
  const page = await api.list(object, { filter: { field: 'id', op: 'in', value: ids }, include: relationsFor(object, Object.keys(object.fields).filter((name) => !object.fields[name]?.internal)), limit: maxMerged }, signal)
  return (page.data as AnyRecord[]).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** Records that look like this one, to add by a click. */
function Likely({ object, record, known, onAdd }: { object: ObjectDeclaration; record: AnyRecord | undefined; known: readonly string[]; onAdd(id: string): void }) {
  const { t } = useTranslation()
  const likely = useLikely(object, record).filter(({ id }) => !known.includes(id))
  if (likely.length === 0) return null
  return (
    <div className={styles.likely}>
      <span>{t('duplicates:merge.likely')}</span>
      {likely.map((other) => (
        <Button key={other.id} kind="soft" size="xs" onClick={() => onAdd(other.id)}>
          {titleOf(object.name, other) || t('ui:records.unnamed')}
        </Button>
      ))}
    </div>
  )
}

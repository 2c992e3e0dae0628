/** Everything of a person goes to others: what there is, to whom, what would happen, and then it is done. */
import { Checkbox, MultiSelect, Radio } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, useEndpoint, useProblemText, useRecords } from '../../../ui/api/index.ts'
import { Dialog, ErrorState, LoadingRows, Note } from '../../../ui/parts/index.ts'
import { followJob, isRunning, takeBack } from '../../../ui/records/list/bulkJobs.ts'
import { thingsOf } from '../../../ui/records/list/jobWords.ts'
import { useIsAdministrator, useViewer } from '../../../ui/session/index.ts'
import { pushUndo } from '../../../ui/undo/index.ts'
import { users, type User } from '../../accounts/contract.ts'
import { getHoldings, handOver, type Holding } from '../contract.ts'
import { emptyDraft, isSplit, planOf, type HandOverDraft, type Rule } from './planOf.ts'
import { SharesTable } from './SharesTable.tsx'
import styles from './HandOver.module.css'

export default function HandOverDialog({ person, onClose }: { person: User; onClose(): void }) {
  const { t } = useTranslation()
  const holdings = useEndpoint(getHoldings, { params: { id: person.id } }, { staleTime: 0 })
  if (holdings.data) return <Plan person={person} holdings={holdings.data.data} head={holdings.data.head} onClose={onClose} />
  return (
    <Dialog title={t('handover:title', { name: person.name })} submitLabel={t('ui:actions.close')} onSubmit={onClose} onClose={onClose} width={620}>
      {holdings.error ? <ErrorState error={holdings.error} onRetry={() => void holdings.refetch()} /> : <LoadingRows rows={6} />}
    </Dialog>
  )
}

function Plan({ person, holdings, head, onClose }: { person: User; holdings: Holding[]; head: { id: string; name: string } | null; onClose(): void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const client = useQueryClient()
  const viewer = useViewer()
  const administrator = useIsAdministrator()
  const [draft, setDraft] = useState<HandOverDraft>(emptyDraft)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const people = useRecords(users, { filter: { field: 'active', op: 'eq', value: true }, sort: 'name', limit: 500 })
  const choices = (people.data?.data ?? []).filter((other) => other.id !== person.id).map((other) => ({ value: other.id, label: other.name }))
  const kinds = holdings.filter((holding) => holding.count > 0).map((holding) => holding.object)
  const plan = planOf(draft, kinds)
  const change = (part: Partial<HandOverDraft>): void => {
    setDraft({ ...draft, ...part })
    setError(null)
  }
  const submit = async (): Promise<void> => {
    if (!plan) return setError(t('handover:errors.nobody'))
    setBusy(true)
    try {
      const { job, total } = await call(handOver, { params: { id: person.id }, body: plan })
      onClose()
      if (job && isRunning(job)) return followJob(client, job)
      void client.invalidateQueries({ refetchType: 'active' })
      if (job) pushUndo({ label: t('handover:done', { name: person.name, things: thingsOf(t, null, total) }), undo: () => takeBack(client, job.id) })
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  const picker = { data: choices, searchable: true, hidePickedOptions: true, placeholder: t('handover:choose'), nothingFoundMessage: t('ui:records.picker.nothing') }

  if (holdings.length === 0) {
    return (
      <Dialog title={t('handover:title', { name: person.name })} submitLabel={t('ui:actions.close')} onSubmit={onClose} onClose={onClose} width={480}>
        <Note>{t('handover:nothing')}</Note>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('handover:title', { name: person.name })} text={t('handover:text')} submitLabel={t('handover:verb')} onSubmit={() => void submit()} busy={busy} onClose={onClose} width={620}>
      <Radio.Group label={t('handover:to')} value={draft.rule} onChange={(rule) => change({ rule: rule as Rule })}>
        <div className={styles.rules}>
          <Radio size="xs" value="people" label={t('handover:rule.people')} />
          <Radio size="xs" value="head" disabled={head === null} label={head ? t('handover:rule.head', { name: head.name }) : t('handover:rule.noHead')} />
          <Radio size="xs" value="byKind" label={t('handover:rule.byKind')} />
        </div>
      </Radio.Group>
      {draft.rule === 'people' && <MultiSelect {...picker} label={t('handover:people')} description={t('handover:peopleHint')} value={[...draft.people]} onChange={(chosen) => change({ people: chosen })} data-autofocus />}
      {draft.rule === 'byKind' && kinds.map((kind) => <MultiSelect key={kind} {...picker} label={thingsOf(t, kind, holdings.find((holding) => holding.object === kind)?.count ?? 0)} placeholder={draft.byKind[kind]?.length ? undefined : t('handover:stays')} value={[...(draft.byKind[kind] ?? [])]} onChange={(chosen) => change({ byKind: { ...draft.byKind, [kind]: chosen } })} />)}
      <div className={styles.options}>
        {isSplit(draft) && <Checkbox size="xs" label={t('handover:together')} checked={draft.together} onChange={(event) => change({ together: event.currentTarget.checked })} />}
        {holdings.some((holding) => holding.open !== null) && <Checkbox size="xs" label={t('handover:onlyOpen')} checked={draft.onlyOpen} onChange={(event) => change({ onlyOpen: event.currentTarget.checked })} />}
        {administrator && viewer.id !== person.id && person.active && <Checkbox size="xs" label={t('handover:disable')} checked={draft.disable} onChange={(event) => change({ disable: event.currentTarget.checked })} />}
      </div>
      <SharesTable personId={person.id} holdings={holdings} plan={plan} onlyOpen={draft.onlyOpen} />
      {error !== null && <Note kind="bad">{typeof error === 'string' ? error : wording(error)}</Note>}
    </Dialog>
  )
}

/** How much each role may open, read and export before administrators are told. */
import { Checkbox, NumberInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { takingKinds, type Limit, type Limits } from '../../../shared/register.ts'
import { call, endpointKey, queryClient, useAllRecords, useEndpoint, useProblemText } from '../../../ui/api/index.ts'
import { useKeys } from '../../../ui/keys/index.ts'
import { Button, ErrorState, LoadingRows, Note } from '../../../ui/parts/index.ts'
import { pushUndo } from '../../../ui/undo/index.ts'
import { roles } from '../../accounts/contract.ts'
import { getLimits, putLimits } from '../contract.ts'
import styles from './Register.module.css'

const put = async (limits: Limits): Promise<void> => void queryClient.setQueryData(endpointKey(getLimits, {}), await call(putLimits, { body: limits }))

export function LimitsForm() {
  const limits = useEndpoint(getLimits)
  const known = useAllRecords(roles)
  if (limits.error && !limits.data) return <ErrorState error={limits.error} onRetry={() => void limits.refetch()} />
  if (!limits.data || !known.data) return <LoadingRows rows={6} height={44} />
  return <Form key={JSON.stringify(limits.data)} limits={limits.data} names={known.data.data.map(({ key, name }) => ({ key, name }))} />
}

function Form({ limits, names }: { limits: Limits; names: { key: string; name: string }[] }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [draft, setDraft] = useState(limits)
  const save = useMutation({ mutationFn: put, onSuccess: () => pushUndo({ label: t('audit:limits.saved'), undo: () => put(limits) }) })
  const changed = JSON.stringify(draft) !== JSON.stringify(limits)
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (changed && !save.isPending) save.mutate(draft)
  }
  useKeys([{ keys: 'Ctrl Enter', run: () => submit(), always: true }])
  const set = (key: string, part: Partial<Limit>): void => setDraft({ ...draft, [key]: { ...(draft[key] ?? draft['*']!), ...part } })
  const rows = [{ key: '*', name: t('audit:limits.others') }, ...names]
  return (
    <form className={styles.chain} onSubmit={submit} noValidate>
      <p className={styles.hint}>{t('audit:limits.text')}</p>
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">{t('audit:limits.role')}</th>
            {takingKinds.map((what) => (
              <th key={what} scope="col">
                {t(`audit:limits.${what}`)}
              </th>
            ))}
            <th scope="col">{t('audit:limits.refuse')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name }) => {
            const limit = draft[key] ?? draft['*']!
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                {takingKinds.map((what) => (
                  <td key={what} data-label={t(`audit:limits.${what}`)}>
                    <NumberInput size="sm" aria-label={`${name}: ${t(`audit:limits.${what}`)}`} placeholder={t('audit:limits.none')} value={limit[what] ?? ''} onChange={(value) => set(key, { [what]: value === '' ? null : Number(value) })} min={1} max={100_000_000} allowDecimal={false} hideControls thousandSeparator=" " />
                  </td>
                ))}
                <td data-label={t('audit:limits.refuse')}>
                  <Checkbox aria-label={`${name}: ${t('audit:limits.refuse')}`} checked={limit.refuse && key !== 'admin'} disabled={key === 'admin'} onChange={(event) => set(key, { refuse: event.currentTarget.checked })} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {save.error && <Note kind="bad">{wording(save.error)}</Note>}
      <div className={styles.foot}>
        {changed && !save.isPending && <Button onClick={() => setDraft(limits)}>{t('audit:limits.discard')}</Button>}
        <Button kind="pri" type="submit" busy={save.isPending} disabled={!changed}>
          {t('ui:actions.save')}
        </Button>
      </div>
    </form>
  )
}

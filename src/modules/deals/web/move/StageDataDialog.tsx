/** What a stage asks for before deals enter it. Leaving keeps what was typed for the next try. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, labelKey, type AnyRecord } from '../../../../shared/object.ts'
import type { Money } from '../../../../shared/fields.ts'
import { errorsByPath, useProblemText } from '../../../../ui/api/index.ts'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Dialog, Note } from '../../../../ui/parts/index.ts'
import { FieldEditor } from '../../../../ui/records/field/FieldEditor.tsx'
import { isEmpty } from '../../../../ui/records/field/FieldView.tsx'
import { linkedRecord } from '../../../../ui/records/registry.ts'
import { deals as object, type Stage } from '../../contract.ts'
import { missingFields, missingInAny } from './missingFields.ts'
import { rereadDeals, sendMove, sendMoveWith, type Origin } from './moveDeals.ts'
import { tellMoved } from './tellMoved.ts'
import styles from './dialogs.module.css'

type Values = Record<string, Record<string, unknown>>

/** Typed before somebody left, by deal. */
const drafts = new Map<string, Record<string, unknown>>()

export function StageDataDialog({ deals, stage, onClose }: { deals: AnyRecord[]; stage: Stage; onClose(): void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const asking = deals.filter((deal) => missingFields(stage, deal).length > 0)
  const [values, setValues] = useState<Values>(() => Object.fromEntries(asking.map((deal) => [deal.id, drafts.get(deal.id) ?? {}])))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [general, setGeneral] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const moved = useRef<Origin[]>([])
  const from = linkedRecord(asking[0] ?? {}, 'stage')

  const set = (id: string, name: string, value: unknown): void => {
    setValues((old) => ({ ...old, [id]: { ...old[id], [name]: value } }))
    setErrors(({ [`${id}.${name}`]: _gone, ...rest }) => rest)
  }
  const leave = (): void => {
    for (const [id, typed] of Object.entries(values)) drafts.set(id, typed)
    if (moved.current.length > 0) tellMoved(moved.current, stage)
    onClose()
  }
  const submit = async (): Promise<void> => {
    const empty = asking.flatMap((deal) =>
      missingFields(stage, deal)
        .filter((name) => isEmpty(values[deal.id]?.[name]))
        .map((name) => [`${deal.id}.${name}`, t('ui:records.form.required')]),
    )
    setErrors(Object.fromEntries(empty))
    if (empty.length > 0) return
    setBusy(true)
    setGeneral(null)
    let current: AnyRecord | undefined
    try {
      const done = new Set(moved.current.map(({ id }) => id))
      const free = deals.filter((deal) => !asking.includes(deal) && !done.has(deal.id)).map((deal) => deal.id)
      if (free.length > 0) moved.current.push(...(await sendMove(free, stage)))
      for (const deal of asking.filter(({ id }) => !done.has(id))) {
        current = deal
        moved.current.push(await sendMoveWith(deal, stage, values[deal.id] ?? {}))
        drafts.delete(deal.id)
      }
      tellMoved(moved.current, stage)
      onClose()
    } catch (error) {
      const found = Object.entries(errorsByPath(error)).map(([path, message]) => [`${current?.id}.${path.replace(/^fields\./, '').split('.')[0]}`, message])
      setErrors(Object.fromEntries(found))
      setGeneral(found.length === 0 || !current ? wording(error) : null)
      setBusy(false)
    }
    await rereadDeals()
  }

  const count = missingInAny(stage, asking).length
  const single = deals.length === 1 ? deals[0] : undefined
  return (
    <Dialog
      title={t('deals:move.title', { stage: stage.name })}
      text={single ? <DealLine deal={single} count={count} /> : t('deals:move.needed', { count })}
      submitLabel={t('deals:move.verb', { count: deals.length })}
      cancelLabel={from ? t('deals:move.leave', { stage: String(from.name) }) : undefined}
      onSubmit={() => void submit()}
      busy={busy}
      onClose={leave}
      width={440}
    >
      {general && <Note kind="bad">{general}</Note>}
      {asking.map((deal) => (
        <fieldset key={deal.id} className={styles.section}>
          {!single && <legend>{String(deal.title)}</legend>}
          {missingFields(stage, deal).map((name) => {
            const field = fieldOf(object, name)
            return (
              field && (
                <FieldEditor
                  key={name}
                  object={object}
                  name={name}
                  field={{ ...field, required: true }}
                  value={values[deal.id]?.[name] ?? null}
                  record={deal}
                  onChange={(value) => set(deal.id, name, value)}
                  label={t(labelKey.field(object, name))}
                  error={errors[`${deal.id}.${name}`]}
                />
              )
            )
          })}
        </fieldset>
      ))}
    </Dialog>
  )
}

/** "Bērziņu ģimene, €5,470. Two fields are needed." */
function DealLine({ deal, count }: { deal: AnyRecord; count: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const amount = deal.amount as Money | null
  return t(amount ? 'deals:move.neededWithAmount' : 'deals:move.neededFor', { count, title: deal.title, amount: format.money(amount) })
}

/** Amount, chance, when it should close, and for how long it has been open; what rights hide is left out. */
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOf, type AnyRecord } from '../../../../shared/object.ts'
import { dayIn, daysBetween, useFormat } from '../../../../ui/i18n/index.ts'
import { classes } from '../../../../ui/parts/index.ts'
import { EditableField } from '../../../../ui/records/index.ts'
import { fetchEditors, InlineEditor } from '../../../../ui/records/field/laterEditor.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { deals, type Deal, type Stage } from '../../contract.ts'
import styles from './DealPage.module.css'

export function DealFacts({ deal, stage }: { deal: AnyRecord; stage: Stage | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, openedAt, closedAt, expectedCloseOn } = deal as unknown as Deal
  const days = openedAt ? daysBetween(dayIn(openedAt, format.timeZone), closedAt ? dayIn(closedAt, format.timeZone) : format.today()) : null
  const late = status === 'open' && expectedCloseOn ? daysBetween(expectedCloseOn, format.today()) : 0
  return (
    <div className={styles.facts}>
      {fieldOf(deals, 'amount') && (
        <Fact label={t('deals:deals.fields.amount')}>
          <EditableField object={deals} record={deal} name="amount" />
        </Fact>
      )}
      {fieldOf(deals, 'probability') && (
        <Fact label={t('deals:deals.fields.probability')}>
          <Chance deal={deal} stage={stage} />
        </Fact>
      )}
      {fieldOf(deals, 'expectedCloseOn') && (
        <Fact label={t('deals:deals.fields.expectedCloseOn')} note={late > 0 ? t('deals:page.late', { count: late }) : undefined} bad>
          <EditableField object={deals} record={deal} name="expectedCloseOn" />
        </Fact>
      )}
      {days !== null && (
        <Fact label={t(status === 'open' ? 'deals:page.open' : 'deals:page.tookLong')}>
          <span title={format.fullInstant(openedAt)}>{t('deals:page.days', { count: days })}</span>
        </Fact>
      )}
    </div>
  )
}

function Fact({ label, note, bad, children }: { label: string; note?: string; bad?: boolean; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <div className={styles.factLabel}>{label}</div>
      <div className={styles.factValue}>
        {children}
        {note && <small className={classes(bad && styles.bad)}>{note}</small>}
      </div>
    </div>
  )
}

/** The chance of the deal, or that of its stage as long as it has none of its own. */
function Chance({ deal, stage }: { deal: AnyRecord; stage: Stage | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const can = useCan()
  const [editing, setEditing] = useState(false)
  const own = deal.probability as string | null
  const label = t('ui:records.editField', { field: t('deals:deals.fields.probability') })
  if (editing) {
    return (
      <span className={styles.editing}>
        <InlineEditor object={deals} record={deal} name="probability" onClose={() => setEditing(false)} />
      </span>
    )
  }
  const value = format.percent(own ?? stage?.probability)
  return (
    <>
      {can('change', 'deals') && !deal.deletedAt ? (
        <button type="button" className={styles.pick} title={label} onPointerEnter={fetchEditors} onFocus={fetchEditors} onClick={() => setEditing(true)}>
          {value}
        </button>
      ) : (
        value
      )}
      {stage?.probability != null && (
        <small>{own === null ? t('deals:page.ofStage') : t('deals:page.stageChance', { chance: format.percent(stage.probability) })}</small>
      )}
    </>
  )
}

/** Totals, exports, records opened, lists read and changes made. */
import { Link } from '@tanstack/react-router'
import { IconShieldSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/i18n/index.ts'
import { objectLook } from '../../../ui/module.ts'
import { EmptyState, InstantText, SectionTitle } from '../../../ui/parts/index.ts'
import type { Report } from '../contract.ts'
import { LineRow } from './LineRow.tsx'
import styles from './Register.module.css'

export function PersonReport({ report, days }: { report: Report; days: { from: string; to: string } }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { totals, exports, cards, lists, changes, person } = report
  if (totals.length === 0 && lists.length === 0) return <EmptyState icon={IconShieldSearch} title={t('audit:person.nothing')} text={t('audit:person.nothingText')} />
  return (
    <>
      <ul className={styles.totals}>
        {totals.map(({ kind, times, rows }) => (
          <li key={kind}>
            <Link to="/settings/register" search={{ person: person.id, kind, ...days } as never}>
              <strong>{format.number(times)}</strong>
              <span>{t(`audit:kinds.${kind}`)}</span>
              {rows !== null && <span className={styles.quiet}>{t('audit:rows', { count: rows })}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {exports.length > 0 && (
        <section>
          <SectionTitle title={t('audit:person.exports')} count={exports.length} />
          <table className={styles.table}>
            <tbody>
              {exports.map((line) => (
                <LineRow key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {lists.length > 0 && (
        <section>
          <SectionTitle title={t('audit:person.lists')} />
          <ul className={styles.plain}>
            {lists.map(({ object, objectName, queries, rows }) => (
              <li key={object}>
                <span>{objectName}</span>
                <span className={styles.quiet}>{t('audit:says.list', { rows: t('audit:rows', { count: rows }), count: queries })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes.length > 0 && (
        <section>
          <SectionTitle title={t('audit:person.changes')} />
          <ul className={styles.plain}>
            {changes.map(({ object, objectName, op, times }) => (
              <li key={`${object} ${op}`}>
                <span>{objectName}</span>
                <span className={styles.quiet}>
                  {t(`audit:ops.${op}`)}: {format.number(times)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {cards.total > 0 && <Cards cards={cards} />}
    </>
  )
}

function Cards({ cards }: { cards: Report['cards'] }) {
  const { t } = useTranslation()
  return (
    <section>
      <SectionTitle title={t('audit:person.cards')} count={cards.total} />
      <ul className={styles.plain}>
        {cards.data.map(({ object, objectName, recordId, title, times, last }) => {
          const to = title ? objectLook(object)?.to?.(recordId) : undefined
          return (
            <li key={recordId}>
              <span className={styles.record}>
                <span className={styles.quiet}>{objectName}</span> {to ? <Link to={to}>{title}</Link> : (title ?? t('audit:person.hidden'))}
              </span>
              <span className={styles.quiet}>{t('audit:viewers.times', { count: times })}</span>
              <InstantText value={last} />
            </li>
          )
        })}
      </ul>
      {cards.total > cards.data.length && <p className={styles.hint}>{t('audit:person.cardsMore', { count: cards.total - cards.data.length })}</p>}
    </section>
  )
}

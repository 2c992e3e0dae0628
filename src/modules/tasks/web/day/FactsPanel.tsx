/** What has been done today and this week. */
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { Panel } from '../../../../ui/parts/index.ts'
import type { MyDay } from '../../contract.ts'
import styles from './Side.module.css'

const counted = ['calls', 'meetings', 'tasksDone'] as const

export function FactsPanel({ facts }: { facts: MyDay['facts'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const won = (amount: string): string => format.money({ amount, currency: facts.currency }, { decimals: 'whole' })
  return (
    <Panel title={t('tasks:facts.title')}>
      <table className={styles.facts}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>{t('tasks:facts.measure')}</span>
            </th>
            <th scope="col">{t('tasks:facts.today')}</th>
            <th scope="col">{t('tasks:facts.week')}</th>
          </tr>
        </thead>
        <tbody>
          {counted.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`tasks:facts.${name}`)}</th>
              <td>{format.number(facts.today[name])}</td>
              <td>{format.number(facts.week[name])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('tasks:facts.won')}</th>
            <td>{won(facts.today.won)}</td>
            <td>{won(facts.week.won)}</td>
          </tr>
        </tbody>
      </table>
    </Panel>
  )
}

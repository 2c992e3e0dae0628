/** What happens to a column's values on the way in, as a chip; a click offers the other ways. */
import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { classes, Popover } from '../../../ui/parts/index.ts'
import type { ColumnMapping } from '../contract.ts'
import { findTarget, type TargetType } from '../targets.ts'
import styles from './ChangeOnTheWay.module.css'

interface Props {
  mapping: ColumnMapping
  onChange: (change: Partial<ColumnMapping>) => void
}

const adjustable = new Set<TargetType>(['money', 'number', 'decimal', 'percent', 'date', 'instant', 'closeDate', 'fullName', 'phones'])

export function ChangeOnTheWay({ mapping, onChange }: Props) {
  const { t } = useTranslation()
  const words = useChangeWords(mapping)
  const type = mapping.to ? findTarget(mapping.to)?.type : undefined
  if (!type) return <span className={styles.none}>{t('imports:changes.none')}</span>
  const text = words ?? t('imports:changes.none')
  if (!adjustable.has(type)) return <span className={classes(words ? styles.chip : styles.none)}>{text}</span>
  return (
    <Popover width={260} position="bottom-start" trapFocus>
      <Popover.Target>
        <button type="button" className={classes(styles.chip, styles.button, !words && styles.plain)}>
          {text}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.form}>
          <Settings type={type} mapping={mapping} onChange={onChange} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function Settings({ type, mapping, onChange }: Props & { type: TargetType }) {
  const { t } = useTranslation()
  const choice = (key: 'mark' | 'order' | 'nameOrder', options: string[]) => (
    <Select
      label={t(`imports:changes.${key}.label`)}
      data={[{ value: '', label: t('imports:changes.byItself') }, ...options.map((value) => ({ value, label: t(`imports:changes.${key}.${names[value] ?? value}`) }))]}
      value={mapping[key] ?? ''}
      onChange={(value) => onChange({ [key]: value || undefined })}
      comboboxProps={{ withinPortal: false }}
    />
  )
  if (type === 'date' || type === 'instant' || type === 'closeDate') return choice('order', ['dayFirst', 'monthFirst'])
  if (type === 'fullName') return choice('nameOrder', ['firstLast', 'lastFirst'])
  if (type === 'phones') return <TextInput label={t('imports:changes.countries')} description={t('imports:changes.countriesHelp')} value={(mapping.countries ?? []).join(', ')} onChange={(event) => onChange({ countries: countriesOf(event.currentTarget.value) })} />
  return (
    <>
      {choice('mark', ['.', ','])}
      {type === 'money' && <TextInput label={t('imports:changes.currency')} maxLength={3} value={mapping.currency ?? ''} onChange={(event) => onChange({ currency: currencyOf(event.currentTarget.value) })} />}
      <TextInput label={t('imports:changes.factor')} description={t('imports:changes.factorHelp')} inputMode="decimal" value={mapping.factor ?? ''} onChange={(event) => onChange({ factor: factorOf(event.currentTarget.value) })} />
    </>
  )
}

const names: Record<string, string> = { '.': 'point', ',': 'comma' }
const currencyOf = (text: string): string | undefined => (/^[a-z]{3}$/i.test(text.trim()) ? text.trim().toUpperCase() : undefined)
const factorOf = (text: string): string | undefined => (/^\d{1,12}([.,]\d{1,12})?$/.test(text.trim()) ? text.trim().replace(',', '.') : undefined)
const countriesOf = (text: string): string[] | undefined => {
  const codes = text.toUpperCase().split(/[^A-Z]+/).filter((code) => code.length === 2)
  return codes.length ? codes.slice(0, 10) : undefined
}

/** The chip's words; null when values go in as they are. */
function useChangeWords(mapping: ColumnMapping): string | null {
  const { t } = useTranslation()
  const type = mapping.to ? findTarget(mapping.to)?.type : undefined
  const words: string[] = []
  if (mapping.factor) words.push(t('imports:changes.times', { factor: mapping.factor }))
  if (mapping.currency) words.push(t('imports:changes.in', { currency: mapping.currency }))
  if (mapping.mark) words.push(t(`imports:changes.mark.${names[mapping.mark]}`))
  if (mapping.order) words.push(t(`imports:changes.order.${mapping.order}`))
  if (type === 'fullName') words.push(t(`imports:changes.nameOrder.${mapping.nameOrder ?? 'firstLast'}`))
  if (type === 'phones' && mapping.countries?.length) words.push(t('imports:changes.to', { countries: mapping.countries.join(', ') }))
  if (type === 'emails') words.push(t('imports:changes.lowerCase'))
  if (type === 'tags') words.push(t('imports:changes.several'))
  if (type === 'stage') words.push(t('imports:changes.matchNext'))
  return words.length ? words.join(', ') : null
}

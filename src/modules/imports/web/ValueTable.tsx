import { Autocomplete, Select } from '@mantine/core'
import { IconArrowRight, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { labelKey } from '../../../shared/object.ts'
import { useFormat } from '../../../ui/i18n/index.ts'
import { Badge, IconButton } from '../../../ui/parts/index.ts'
import type { ImportProblem } from '../contract.ts'
import { findTarget, declarationOf } from '../targets.ts'
import { useTargetName } from './FieldSelect.tsx'
import type { ImportDraft } from './useImportDraft.ts'
import styles from './Values.module.css'

interface Line {
  text: string
  count: number | null
  proposal: string | null
}

/** Each unknown text of one field, and what it is to be stored as. */
export function ValueTable({ draft, to, problems }: { draft: ImportDraft; to: string; problems: readonly ImportProblem[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useTargetName()
  const answers = draft.mapping.values[to] ?? {}
  const open: Line[] = problems.flatMap((problem) => problem.values).filter((value) => !Object.hasOwn(answers, value.text))
  const lines = [...open, ...Object.keys(answers).map((text): Line => ({ text, count: null, proposal: null }))]
  return (
    <section>
      <h2 className={styles.title}>{name(to)}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports:values.inFile')}</th>
            <th scope="col" className={styles.num}>{t('imports:values.rows')}</th>
            <th aria-hidden />
            <th scope="col">{t('imports:values.storeAs')}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.text}>
              <th scope="row" title={line.text}>{line.text}</th>
              <td className={styles.num}>{line.count === null ? null : format.number(line.count)}</td>
              <td className={styles.arrow}>
                <IconArrowRight size={14} stroke={1.75} aria-hidden />
              </td>
              <td>
                <Answer key={`${line.text} ${answers[line.text] ?? ''}`} to={to} line={line} value={answers[line.text]} onChange={(value) => draft.setValue(to, line.text, value)} />
              </td>
              <td>{Object.hasOwn(answers, line.text) ? <IconButton size="xs" label={t('imports:values.takeBack')} icon={IconX} onClick={() => draft.setValue(to, line.text, undefined)} /> : line.proposal ? <button type="button" className={styles.take} onClick={() => draft.setValue(to, line.text, line.proposal)}><Badge kind="accent">{t('imports:values.take', { proposal: line.proposal })}</Badge></button> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Options are chosen; anything else is written, and read as if the file said so. */
function Answer({ to, line, value, onChange }: { to: string; line: Line; value: string | null | undefined; onChange: (value: string | null) => void }) {
  const { t } = useTranslation()
  const target = findTarget(to)
  const field = target ? declarationOf(target.kind).fields[target.field] : undefined
  const label = t('imports:values.storeText', { text: line.text })
  if (target && field?.type === 'option') {
    const options = field.options.map((key) => ({ value: key, label: t(labelKey.option(declarationOf(target.kind), target.field, key)) }))
    return <Select aria-label={label} placeholder={t('imports:values.choose')} data={[{ value: '', label: t('imports:values.empty') }, ...options]} value={value === null ? '' : (value ?? null)} onChange={(key) => onChange(key || null)} />
  }
  return (
    <Autocomplete
      aria-label={label}
      placeholder={value === null ? t('imports:values.empty') : t('imports:values.asIs')}
      data={line.proposal ? [line.proposal] : []}
      defaultValue={value ?? ''}
      onOptionSubmit={onChange}
      onBlur={(event) => event.currentTarget.value.trim() && onChange(event.currentTarget.value.trim())}
    />
  )
}

/** Postal addresses, each a small block of its own. */
import { Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Address } from '../../../../shared/fields.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Button } from '../../../parts/Button.tsx'
import { useMaybeViewer } from '../../../session/viewer.tsx'
import type { EditorProps } from './editorProps.ts'
import { countryCodes } from './countryCodes.ts'
import styles from './editors.module.css'

export function AddressesEditor({ value, onChange, label, hideLabel, error }: EditorProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const country = useMaybeViewer()?.firm.country ?? null
  const rows = (value as Address[] | null) ?? []
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'region' })
    return countryCodes.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) => a.label.localeCompare(b.label, locale))
  }, [locale])
  const change = (at: number, part: Partial<Address>): void => onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  const text = (at: number, key: 'street' | 'postalCode' | 'city' | 'region' | 'label', wide = false) => (
    <TextInput
      key={key}
      className={wide ? styles.addressWide : undefined}
      label={t(`ui:records.address.${key}`)}
      value={rows[at]?.[key] ?? ''}
      maxLength={key === 'postalCode' ? 20 : 255}
      autoComplete="off"
      onChange={(event) => change(at, { [key]: event.currentTarget.value || null })}
    />
  )
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend} hidden={hideLabel}>
        {label}
      </legend>
      <div className={styles.rows}>
        {rows.map((row, index) => (
          <div key={row.id ?? index} className={styles.address}>
            {text(index, 'street', true)}
            {text(index, 'city')}
            {text(index, 'postalCode')}
            {text(index, 'region')}
            <Select
              label={t('ui:records.address.country')}
              data={row.country && !countryCodes.includes(row.country) ? [{ value: row.country, label: row.country }, ...countries] : countries}
              value={row.country ?? null}
              onChange={(code) => change(index, { country: code })}
              searchable
              clearable
            />
            {text(index, 'label')}
            <div className={styles.addressFoot}>
              <Button kind="quiet" size="xs" icon={IconTrash} onClick={() => onChange(rows.filter((_, at) => at !== index))}>
                {t('ui:records.address.remove')}
              </Button>
            </div>
          </div>
        ))}
        <Button kind="quiet" size="xs" icon={IconPlus} className={styles.add} onClick={() => onChange([...rows, { country }])}>
          {t('ui:records.address.add')}
        </Button>
      </div>
      {error && <div className={styles.error}>{error}</div>}
    </fieldset>
  )
}

import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { actions, type Permissions } from '../../../../../shared/access.ts'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { Badge } from '../../../../../ui/parts/index.ts'
import { FieldLevels } from './FieldLevels.tsx'
import { LevelSelect } from './LevelSelect.tsx'
import { inheritedLevel, ownLevel, withLevel, withRow } from './permissionsDraft.ts'
import { SetAll } from './SetAll.tsx'
import styles from './RoleMatrix.module.css'

interface ObjectRowProps {
  row: number
  name: string
  label: string
  /** Null for "everything else". */
  object: ObjectDeclaration | null
  permissions: Permissions
  onChange(permissions: Permissions): void
  readOnly: boolean
  /** The column that the Tab key reaches in this row. */
  reachable: number | null
  open: boolean
  onToggle(): void
}

export function ObjectRow({ row, name, label, object, permissions, onChange, readOnly, reachable, open, onToggle }: ObjectRowProps) {
  const { t } = useTranslation()
  const limited = Object.keys(permissions[name]?.fields ?? {}).length
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <>
      <tr className={object ? undefined : styles.rest}>
        <th scope="row">
          {object ? (
            <button type="button" className={styles.toggle} aria-expanded={open} title={t('accounts:roleEditor.fieldsOf', { object: label })} onClick={onToggle}>
              <Chevron size={14} stroke={1.75} aria-hidden />
              {label}
              {limited > 0 && <Badge kind="attention">{t('accounts:roleEditor.limited', { count: limited })}</Badge>}
            </button>
          ) : (
            <span className={styles.toggle}>{label}</span>
          )}
        </th>
        {actions.map((action, column) => {
          // With nothing said about all the rest there is nothing to take over, but to whom one gives follows from what one writes.
          const inherited = object || action === 'assign' ? inheritedLevel(permissions, name, action) : undefined
          const level = ownLevel(permissions, name, action)
          const words = t(`accounts:rolesPage.actions.${action}`)
          const useless = action === 'import' && object !== null && !object.importable && level === null
          return (
            <td key={action}>
              <span className={styles.action}>{words}</span>
              {readOnly || useless ? (
                <span className={styles.fixed}>{useless ? '–' : t(`accounts:rolesPage.levels.${level ?? inherited ?? 'none'}`)}</span>
              ) : (
                <LevelSelect
                  label={`${label}, ${words}`}
                  value={level}
                  inherited={inherited}
                  byDefault={action === 'assign' && permissions['*']?.assign === undefined}
                  open={object?.access.open}
                  place={`${row},${column}`}
                  reachable={reachable === column}
                  onChange={(next) => onChange(withLevel(permissions, name, action, !object && next === 'none' && action !== 'assign' ? null : next))}
                />
              )}
            </td>
          )
        })}
        {!readOnly && (
          <td className={styles.whole}>
            <SetAll label={t('accounts:roleEditor.wholeRow', { object: label })} place={`${row},${actions.length}`} reachable={reachable === actions.length} onSet={(level) => onChange(withRow(permissions, name, level))} />
          </td>
        )}
      </tr>
      {open && object && (
        <tr className={styles.fieldsRow}>
          <td colSpan={actions.length + 2}>
            <FieldLevels object={object} permissions={permissions} onChange={onChange} readOnly={readOnly} />
          </td>
        </tr>
      )}
    </>
  )
}

/** A line for each role: what it may do with the new object, and what that comes to. */
import { Select } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { actions, type Permissions } from '../../../../../shared/access.ts'
import { useAllRecords } from '../../../../../ui/api/index.ts'
import { ErrorState, LoadingRows } from '../../../../../ui/parts/index.ts'
import { nearestTo, presetsFor, rightsOf, type Preset, type Rights } from './proposal.ts'
import styles from './Rights.module.css'

type Shape = Parameters<typeof rightsOf>[2]

export interface RoleChoice {
  key: string
  name: string
  permissions: Permissions
}

/** All roles but the administrators', who may do everything anyway. */
export function useRoleChoices() {
  const { data, error, isPending, refetch } = useAllRecords('roles', { sort: 'createdAt' })
  const roles = data?.data.filter(({ key }) => key !== 'admin').map((role) => role as unknown as RoleChoice) ?? []
  return { roles, known: data !== undefined, error, isPending, retry: () => void refetch() }
}

/** What is to be sent for these choices. */
export const chosenRights = (roles: readonly RoleChoice[], presets: Readonly<Record<string, Preset>>, shape: Shape): Record<string, Rights> => Object.fromEntries(roles.map(({ key, permissions }) => [key, rightsOf(presets[key] ?? 'like', permissions, shape)]))

interface RightsFieldsProps {
  choices: ReturnType<typeof useRoleChoices>
  shape: Shape
  value: Readonly<Record<string, Preset>>
  onChange(value: Record<string, Preset>): void
}

export function RightsFields({ choices: { roles, error, isPending, retry }, shape, value, onChange }: RightsFieldsProps) {
  const { t } = useTranslation()
  const like = t(`fields:rights.like.${nearestTo(shape)}`)
  const offered = presetsFor(shape.ownership).map((preset) => ({ value: preset, label: preset === 'like' ? like : t(`fields:rights.presets.${preset}`) }))
  return (
    <fieldset className={styles.rights}>
      <legend>{t('fields:rights.title')}</legend>
      <p>{t('fields:rights.text')}</p>
      {isPending && <LoadingRows rows={4} height={52} />}
      {error && roles.length === 0 && <ErrorState error={error} onRetry={retry} />}
      {roles.map(({ key, name, permissions }) => {
        const preset = offered.find((one) => one.value === value[key])?.value ?? 'like'
        return (
          <div key={key} className={styles.role}>
            <span>{name}</span>
            <Select aria-label={t('fields:rights.of', { role: name })} data={offered} value={preset} onChange={(chosen) => chosen && onChange({ ...value, [key]: chosen as Preset })} allowDeselect={false} />
            <p aria-live="polite">{summary(t, rightsOf(preset, permissions, shape))}</p>
          </div>
        )
      })}
    </fieldset>
  )
}

/** "See: own; create: own; change: own" */
function summary(t: TFunction, rights: Rights): string {
  const given = actions.filter((action) => action !== 'assign' && rights[action] !== 'none')
  return given.length === 0 ? t('fields:rights.nothing') : given.map((action) => t('fields:rights.part', { action: t(`fields:rights.actions.${action}`), level: t(`fields:rights.levels.${rights[action]!}`) })).join('; ')
}

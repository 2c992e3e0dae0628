import { useState } from 'react'
import { Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isProblem, useAllRecords, useProblemText, useRecords } from '../../../../../ui/api/index.ts'
import { Button, Note } from '../../../../../ui/parts/index.ts'
import { roles, users, type Security } from '../../../contract.ts'
import { SettingsSection } from '../../profile/SettingsSection.tsx'
import { RuleFields, type Rule } from './RuleFields.tsx'
import { useSaveSecurity } from './useSaveSecurity.ts'
import styles from '../factors/factors.module.css'

const lines = (text: string): string[] => text.split(/[\n,;]/).map((line) => line.trim()).filter(Boolean)

const rulesOf = ({ networks }: Security): Rule[] => [
  ...Object.entries(networks.roles).map(([id, list]) => ({ kind: 'roles' as const, id, text: list.join('\n') })),
  ...Object.entries(networks.people).map(([id, list]) => ({ kind: 'people' as const, id, text: list.join('\n') })),
]

const listsOf = (rules: Rule[], kind: Rule['kind']): Record<string, string[]> => Object.fromEntries(rules.filter((rule) => rule.kind === kind && rule.id).map((rule) => [rule.id, lines(rule.text)]))

/** From where people may sign in: everybody, and apart from them roles and single people. */
export function NetworksSection({ security }: { security: Security }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const [all, setAll] = useState(security.networks.all.join('\n'))
  const [rules, setRules] = useState(() => rulesOf(security))
  const save = useSaveSecurity()
  const roleChoices = (useAllRecords(roles, { sort: 'key' }).data?.data ?? []).map((role) => ({ value: role.key, label: role.name }))
  const people = (useRecords(users, { sort: 'name', limit: 500 }).data?.data ?? []).map((user) => ({ value: user.id, label: user.name }))
  const change = (index: number, rule: Rule | null): void => setRules(rules.flatMap((one, at) => (at === index ? (rule ? [rule] : []) : [one])))
  const add = (kind: Rule['kind']): void => setRules([...rules, { kind, id: '', text: '' }])
  const networks = { all: lines(all), roles: listsOf(rules, 'roles'), people: listsOf(rules, 'people') }
  const changed = JSON.stringify(networks) !== JSON.stringify(security.networks)
  const issues = isProblem(save.error) ? [...new Set(save.error.errors.map((issue) => issue.message))] : []
  return (
    <SettingsSection title={t('accounts:security.networks')} text={t('accounts:security.networksText')}>
      <Textarea label={t('accounts:security.forAll')} description={t('accounts:security.forAllText', { address: security.yourAddress })} placeholder={'10.0.0.0/8\n2001:db8::/32'} value={all} onChange={(event) => setAll(event.currentTarget.value)} autosize minRows={2} maxRows={8} spellCheck={false} />
      {rules.map((rule, index) => (
        <RuleFields key={index} rule={rule} choices={rule.kind === 'roles' ? roleChoices : people} onChange={(next) => change(index, next)} />
      ))}
      <div className={styles.buttons}>
        <Button icon={IconPlus} onClick={() => add('roles')}>
          {t('accounts:security.addRole')}
        </Button>
        <Button icon={IconPlus} onClick={() => add('people')}>
          {t('accounts:security.addPerson')}
        </Button>
      </div>
      {save.error && <Note kind="bad">{issues.length > 0 ? issues.map((message) => <p key={message}>{message}</p>) : wording(save.error)}</Note>}
      <Button kind="pri" size="md" busy={save.isPending} disabled={!changed} onClick={() => save.mutate({ networks })}>
        {t('ui:actions.save')}
      </Button>
    </SettingsSection>
  )
}

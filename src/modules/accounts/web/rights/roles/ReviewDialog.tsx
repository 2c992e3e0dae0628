/** Before a role is saved: what becomes wider and narrower, and for whom. */
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Permissions } from '../../../../../shared/access.ts'
import { queryClient, records, useProblemText } from '../../../../../ui/api/index.ts'
import { useFormat } from '../../../../../ui/i18n/index.ts'
import { Dialog, Note } from '../../../../../ui/parts/index.ts'
import { showToast } from '../../../../../ui/undo/index.ts'
import { roles, type Role } from '../../../contract.ts'
import { ChangeList } from './ChangeList.tsx'
import { isWider, touchedBy, type Change, type RolePerson } from './roleChanges.ts'
import styles from './RoleEditor.module.css'

interface ReviewDialogProps {
  role: Role
  changes: readonly Change[]
  /** Name and rights as they will be. */
  draft: { name: string; permissions: Permissions }
  people: readonly RolePerson[]
  allRoles: readonly Role[]
  onSaved(role: Role): void
  onClose(): void
}

const namesShown = 4

export function ReviewDialog({ role, changes, draft, people, allRoles, onSaved, onClose }: ReviewDialogProps) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const { locale } = useFormat()
  const having = people.filter(({ roles: keys }) => keys.includes(role.key))
  const permissionsOf = (key: string): Permissions => (allRoles.find((one) => one.key === key)?.permissions ?? {}) as Permissions
  const save = useMutation({
    mutationFn: () => records.patch(roles, role.id, draft, role.version),
    onSuccess: async (saved) => {
      onSaved(saved)
      await queryClient.invalidateQueries({ queryKey: [roles.name] })
      showToast({ text: t('accounts:roleEditor.saved', { name: saved.name }) })
      onClose()
    },
  })
  const who = (change: Change): string => {
    const touched = touchedBy(change, role.key, people, permissionsOf)
    if (touched.length === 0) return t(having.length === 0 ? 'accounts:roleEditor.nobodyHas' : 'accounts:roleEditor.noDifference')
    const names = touched.slice(0, namesShown).map(({ name }) => name)
    const rest = touched.length - names.length
    const listed = new Intl.ListFormat(locale).format(rest > 0 ? [...names, t('accounts:roleEditor.more', { count: rest })] : names)
    return t(isWider(change) ? 'accounts:roleEditor.gain' : 'accounts:roleEditor.lose', { count: touched.length, names: listed })
  }
  return (
    <Dialog title={t('accounts:roleEditor.reviewTitle', { name: draft.name })} text={t('accounts:roleEditor.reviewText', { count: having.length })} submitLabel={t('ui:actions.save')} onSubmit={() => save.mutate()} busy={save.isPending} onClose={onClose} width={560}>
      {draft.name !== role.name && <p className={styles.meta}>{t('accounts:roleEditor.renamed', { from: role.name, to: draft.name })}</p>}
      <ChangeList changes={changes} note={(change) => <span className={styles.meta}>{who(change)}</span>} />
      {save.error && <Note kind="bad">{wording(save.error)}</Note>}
    </Dialog>
  )
}

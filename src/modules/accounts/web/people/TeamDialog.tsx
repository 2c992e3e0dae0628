import { Select, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorsByPath, queryClient, records, useProblemText } from '../../../../ui/api/index.ts'
import { Button, Dialog, Note } from '../../../../ui/parts/index.ts'
import { useCan } from '../../../../ui/session/index.ts'
import { pushUndo, showToast } from '../../../../ui/undo/index.ts'
import { teams as object, type Team, type User } from '../../contract.ts'
import { branchOf } from './teams/teamTree.ts'

const refresh = (): Promise<void> => queryClient.invalidateQueries({ queryKey: [object.name] })

export function TeamDialog({ team, parentId = null, teams, people, onClose }: { team?: Team; parentId?: string | null; teams: Team[]; people: User[]; onClose: () => void }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const can = useCan()
  const [values, setValues] = useState({ name: team?.name ?? '', headId: team?.headId ?? null, parentId: team?.parentId ?? parentId })
  const below = team ? branchOf(teams, team.id) : new Set<string>()
  const put = (change: Partial<typeof values>): void => setValues({ ...values, ...change })
  const save = useMutation({
    mutationFn: () => (team ? records.patch(object, team.id, values) : records.create(object, values)),
    onSuccess: async (saved) => {
      await refresh()
      showToast({ text: t('accounts:teamsPage.saved', { name: saved.name }) })
      onClose()
    },
  })
  const remove = useMutation({
    mutationFn: () => records.trash(object, team?.id ?? ''),
    onSuccess: async () => {
      await refresh()
      pushUndo({ label: t('accounts:teamsPage.deleted', { name: team?.name }), undo: () => records.restore(object, team?.id ?? '').then(refresh) })
      onClose()
    },
  })
  const errors = errorsByPath(save.error)
  const error = remove.error ?? (Object.keys(errors).length === 0 ? save.error : null)
  return (
    <Dialog
      title={team ? team.name : t('accounts:teamsPage.add')}
      submitLabel={team ? t('ui:actions.save') : t('accounts:teamsPage.add')}
      onSubmit={() => save.mutate()}
      busy={save.isPending}
      onClose={onClose}
      foot={
        team &&
        can('delete', object.name) && (
          <Button kind="quiet" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t('ui:actions.delete')}
          </Button>
        )
      }
    >
      <TextInput label={t('accounts:teams.fields.name')} required value={values.name} onChange={(event) => put({ name: event.currentTarget.value })} error={errors.name} data-autofocus />
      <Select label={t('accounts:teams.fields.headId')} data={people.filter((person) => person.active).map((person) => ({ value: person.id, label: person.name }))} value={values.headId} onChange={(headId) => put({ headId })} clearable searchable error={errors.headId} />
      <Select label={t('accounts:teams.fields.parentId')} data={teams.filter((other) => !below.has(other.id)).map((other) => ({ value: other.id, label: other.name }))} value={values.parentId} onChange={(parentId) => put({ parentId })} clearable error={errors.parentId} description={t('accounts:teamsPage.parentText')} />
      {error && <Note kind="bad">{wording(error)}</Note>}
    </Dialog>
  )
}

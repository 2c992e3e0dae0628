import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, errorsByPath, queryClient, useProblemText } from '../../../ui/api/index.ts'
import { useKeys } from '../../../ui/keys/index.ts'
import { Button, confirm, Note, SectionTitle } from '../../../ui/parts/index.ts'
import { useViewer } from '../../../ui/session/index.ts'
import { showToast } from '../../../ui/undo/index.ts'
import { deleteMailSettings, getMailSettings, putMailSettings, type MailServer, type MailSettingsView } from '../contract.ts'
import styles from './Mail.module.css'
import { draftOf, inputOf, keepsPassword, sameDraft, type ServerDraft } from './serverDraft.ts'
import { ServerFields } from './ServerFields.tsx'
import { TestMail } from './TestMail.tsx'

const show = (settings: MailSettingsView): void => void queryClient.setQueryData(endpointKey(getMailSettings, {}), settings)

/** There is no undo for a change: the password before is not known to the browser. */
export function ServerForm({ server }: { server: MailServer | null }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const firmName = useViewer().firm.name
  const stored = draftOf(server, firmName)
  const [draft, setDraft] = useState<ServerDraft>(stored)
  const changed = !sameDraft(draft, stored)
  const save = useMutation({
    mutationFn: () => call(putMailSettings, { body: inputOf(draft) }),
    onSuccess: (saved) => {
      setDraft(draftOf(saved.server, firmName))
      show(saved)
      showToast({ text: t('mail:server.saved') })
    },
  })
  const complete = draft.host.trim() !== '' && draft.fromAddress.trim() !== '' && /^\d{1,5}$/.test(draft.port)
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (changed && complete && !save.isPending) save.mutate()
  }
  useKeys([{ keys: 'Ctrl Enter', run: () => submit(), always: true }])
  const remove = (): void =>
    void confirm({ title: t('mail:server.removeTitle'), text: t('mail:server.removeText'), verb: t('mail:server.remove'), destroys: true, run: () => call(deleteMailSettings).then(show).then(() => void showToast({ text: t('mail:server.removed') })) })
  const refused = errorsByPath(save.error)
  return (
    <>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div>
          <SectionTitle title={t('mail:server.title')} />
          <p className={styles.note}>{t('mail:server.text')}</p>
        </div>
        <ServerFields draft={draft} put={(change) => setDraft({ ...draft, ...change })} errors={refused} keptPassword={keepsPassword(server, draft)} hadPassword={server?.hasPassword ?? false} />
        {save.error && Object.keys(refused).length === 0 && <Note kind="bad">{wording(save.error)}</Note>}
        <div className={styles.foot}>
          {server && (
            <Button kind="quiet" onClick={remove}>
              {t('mail:server.remove')}
            </Button>
          )}
          <span className={styles.gap} />
          {changed && !save.isPending && server && <Button onClick={() => setDraft(stored)}>{t('mail:server.discard')}</Button>}
          <Button kind="pri" type="submit" busy={save.isPending} disabled={!changed || !complete}>
            {t('ui:actions.save')}
          </Button>
        </div>
      </form>
      {server && <TestMail unsaved={changed} />}
    </>
  )
}

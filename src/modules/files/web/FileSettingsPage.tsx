/** How large a file may be. */
import { NumberInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, endpointKey, useEndpoint, useProblemText } from '../../../ui/api/index.ts'
import { Button, ErrorState, LoadingRows, Note, Panel } from '../../../ui/parts/index.ts'
import { useIsAdministrator } from '../../../ui/session/index.ts'
import { SettingsPage } from '../../../ui/shell/index.ts'
import { showToast } from '../../../ui/undo/index.ts'
import { getFileSettings, updateFileSettings } from '../contract.ts'
import styles from './FileSettingsPage.module.css'

export default function FileSettingsPage() {
  const { t } = useTranslation()
  const settings = useEndpoint(getFileSettings)
  return (
    <SettingsPage title={t('files:settings.title')} text={t('files:settings.text')}>
      {settings.isPending && <LoadingRows rows={2} height={44} />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <LimitForm known={settings.data.maxMegabytes} />}
    </SettingsPage>
  )
}

function LimitForm({ known }: { known: number }) {
  const { t } = useTranslation()
  const wording = useProblemText()
  const client = useQueryClient()
  const administrator = useIsAdministrator()
  const [value, setValue] = useState<number | string>(known)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const save = async (): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try {
      await call(updateFileSettings, { body: { maxMegabytes: Number(value) } })
      showToast({ text: t('files:settings.saved') })
      await client.invalidateQueries({ queryKey: endpointKey(getFileSettings) })
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }
  return (
    <Panel title={t('files:settings.size')}>
      {!administrator && <Note>{t('files:errors.administrators')}</Note>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <NumberInput label={t('files:settings.limit')} description={t('files:settings.limitText')} value={value} onChange={setValue} min={1} max={10_000} allowDecimal={false} allowNegative={false} disabled={!administrator} error={problem === null ? undefined : wording(problem)} />
        {administrator && (
          <Button kind="pri" size="md" type="submit" busy={busy} disabled={value === known || value === ''}>
            {t('ui:actions.save')}
          </Button>
        )}
      </form>
    </Panel>
  )
}

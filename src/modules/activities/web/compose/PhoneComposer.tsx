/** On phones the composer waits at the bottom, in reach of the thumb, and opens as a sheet. */
import { Drawer } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../ui/i18n/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import type { ComposeAsk } from '../../../companies/web/index.ts'
import type { Target } from '../target.ts'
import { Composer } from './Composer.tsx'
import { readDraft } from './draft.ts'
import styles from './Composer.module.css'

export function PhoneComposer({ target, asked, about }: { target: Target; asked?: ComposeAsk | null; about?: string }) {
  const { t } = useTranslation()
  const { today } = useFormat()
  const viewer = useViewer()
  const [own, setOwn] = useState<ComposeAsk | null>(null)
  const [answered, setAnswered] = useState<ComposeAsk | null | undefined>(null)
  const wish = own ?? (asked && asked !== answered ? asked : null)
  const draft = readDraft(viewer.id, target, today()).text
  const close = (): void => {
    setOwn(null)
    setAnswered(asked)
  }
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.barButton} data-draft={draft !== '' || undefined} onClick={() => setOwn({ kind: readDraft(viewer.id, target, today()).kind })}>
        {draft || (about ? t('activities:compose.noteAbout', { name: about }) : t('activities:compose.placeholders.note'))}
      </button>
      <Drawer
        opened={wish !== null}
        onClose={close}
        position="bottom"
        size="auto"
        radius="12px 12px 0 0"
        padding={0}
        title={about ?? t('activities:compose.title')}
        closeButtonProps={{ 'aria-label': t('ui:actions.close') }}
        classNames={{ content: styles.drawer, header: styles.drawerHead }}
      >
        {wish && <Composer target={target} asked={wish} onSaved={close} />}
      </Drawer>
    </div>
  )
}

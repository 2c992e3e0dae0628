/** Lies over the page when the sign-in has ended, so that nothing typed is lost. */
import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '../../../../ui/api/index.ts'
import { useViewer } from '../../../../ui/session/index.ts'
import { Door, type Stage } from './Door.tsx'
import { showMe } from '../useMe.ts'
import styles from './SessionEnded.module.css'

export default function SessionEnded() {
  const { t } = useTranslation()
  const viewer = useViewer()
  const [stage, setStage] = useState<Stage>({ at: 'door', email: viewer.email ?? '' })
  const name = { door: 'sessionEnded', forgotten: 'door.forgotten', second: 'door.second', setUp: 'door.setUp' }[stage.at]
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t(`accounts:${name}.title`)} size={400}>
      <p className={styles.text}>{t(`accounts:${name}.text`)}</p>
      <Door
        stage={stage}
        onStage={setStage}
        onSignedIn={(me) => {
          // What is on the screen belongs to the person before.
          if (me.id !== viewer.id) return location.assign('/')
          showMe(me)
          void queryClient.invalidateQueries({ refetchType: 'active' })
        }}
      />
    </Modal>
  )
}

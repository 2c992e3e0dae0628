/** What was changed of a role, and the way back to how it was. */
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Permissions } from '../../../../../shared/access.ts'
import { Button } from '../../../../../ui/parts/index.ts'
import { adoptedObjects } from '../../../../../ui/records/catalog.ts'
import { RecordHistory } from '../../../../../ui/records/history/index.ts'
import { roles, type Role } from '../../../contract.ts'
import { ChangeList } from './ChangeList.tsx'
import { changesBetween } from './roleChanges.ts'
import styles from './RoleEditor.module.css'

/** `onBack`: takes rights of before into the draft; left out where nothing may be changed. */
export function RoleVersions({ role, onBack }: { role: Role; onBack?: (permissions: Permissions) => void }) {
  const { t } = useTranslation()
  const names = adoptedObjects().map(({ name }) => name)
  return (
    <RecordHistory
      object={roles}
      id={role.id}
      hidden={['permissions']}
      more={(line) => {
        const [before, after] = (line.changes?.permissions ?? []) as [Permissions?, Permissions?]
        if (!before || !after) return null
        return (
          <div className={styles.version}>
            <ChangeList changes={changesBetween(before, after, names)} />
            {onBack && (
              <Button size="xs" icon={IconArrowBackUp} onClick={() => onBack(before)}>
                {t('accounts:roleEditor.back')}
              </Button>
            )}
          </div>
        )
      }}
    />
  )
}

import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ObjectDeclaration } from '../../../../../shared/object.ts'
import { lookAs, type Answer } from '../../../../../ui/api/index.ts'
import { Avatar, Badge, IconButton } from '../../../../../ui/parts/index.ts'
import { fieldLabel } from '../../../../../ui/records/labels.ts'
import { useViewer } from '../../../../../ui/session/index.ts'
import type { explainAccess } from '../../../contract.ts'
import { useGroundText } from './useGroundText.ts'
import styles from './Access.module.css'

export type AccessLine = Answer<typeof explainAccess>['data'][number]

/** One person: what they may do with the record, and by which grounds. */
export function AccessRow({ line: { user, see, change, hiddenFields }, object, path }: { line: AccessLine; object: ObjectDeclaration; path: string }) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const words = useGroundText(user)
  const seeing = [...new Set(see.map(words))]
  const changing = [...new Set(change.map(words))]
  // Most people may change for the very reason that they see; saying it twice tells nothing.
  const other = changing.length > 0 && changing.join() !== seeing.join()
  return (
    <li className={styles.row}>
      <Avatar id={user.id} name={user.name} />
      <div className={styles.who}>
        <span className={styles.name}>
          {user.name} {see.length > 0 && <Badge kind={change.length > 0 ? 'accent' : 'neutral'}>{t(change.length > 0 ? 'accounts:why.changes' : 'accounts:why.sees')}</Badge>}
        </span>
        {seeing.length === 0 && <span className={styles.meta}>{t('accounts:why.noGround')}</span>}
        {seeing.map((text) => (
          <span key={text} className={styles.ground}>
            {text}
          </span>
        ))}
        {other && <span className={styles.meta}>{t('accounts:why.changeBecause', { reasons: changing.join(' ') })}</span>}
        {hiddenFields.length > 0 && <span className={styles.meta}>{t('accounts:why.hidden', { fields: hiddenFields.map((name) => fieldLabel(t, object, name)).join(', ') })}</span>}
      </div>
      {user.id !== viewer.id && see.length > 0 && <IconButton icon={IconEye} label={t('accounts:seeAs.startAs', { name: user.name })} onClick={() => lookAs(user.id, path)} />}
    </li>
  )
}

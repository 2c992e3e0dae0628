import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CopyText, DateText, Note } from '../../../../ui/parts/index.ts'
import type { Invitation } from '../../contract.ts'

/** The link of an invitation, as it is seen once. It begins with the address that the administrator uses. */
export function InviteLink({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation()
  return (
    <Note kind="good" icon={IconMail}>
      {t(invitation.mailed ? 'accounts:invite.mailed' : 'accounts:invite.copy', { email: invitation.email })} {t('accounts:invite.until')} <DateText value={invitation.expiresAt.slice(0, 10)} />
      <CopyText text={location.origin + invitation.path} />
    </Note>
  )
}

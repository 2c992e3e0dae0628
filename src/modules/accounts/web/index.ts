/** The door: who is signed in, and the ways in. */
import { lazy } from 'react'
import { laterPart } from '../../../ui/parts/later.tsx'

export { askWhoIsThere, readMeAgain, showMe, useMe } from './useMe.ts'
export const SessionEnded = laterPart(() => import('./door/SessionEnded.tsx'))
export const SignInPage = lazy(() => import('./door/SignInPage.tsx'))

/** Pages before the sign-in that links lead to, by path. */
export const doorPages: Readonly<Record<string, ReturnType<typeof lazy>>> = {
  '/invitation': lazy(() => import('./door/InvitationPage.tsx')),
  '/new-password': lazy(() => import('./door/NewPasswordPage.tsx')),
}

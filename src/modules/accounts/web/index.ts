/** The door: who is signed in, and the ways in. */
import { lazy } from 'react'

export { readMeAgain, showMe, useMe } from './useMe.ts'
export const SessionEnded = lazy(() => import('./SessionEnded.tsx'))
export const SignInPage = lazy(() => import('./SignInPage.tsx'))

import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { email, expectAccessible, password, picture, startJourney, watchErrors, type Journey } from './journey.ts'

let journey: Journey
/** Browsers make no passkeys for an address of numbers. */
const named = (path: string): string => journey.address.replace('127.0.0.1', 'localhost') + path

beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.stop())

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
const atWork = (page: Page) => page.getByRole('heading', { name: 'My day', level: 1 }).waitFor()

/** A device with a fingerprint reader that always knows its person. */
async function addDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
}

test('a passkey is added in the profile and opens the door alone', async () => {
  const page = await journey.open(named('/'), { stranger: true })
  const errors = watchErrors(page)
  await addDevice(page)
  await signIn(page)
  await atWork(page)
  await page.goto(named('/profile'))
  await page.getByRole('button', { name: 'Add passkey' }).click()
  await page.getByText('Passkey added').waitFor()
  await page.getByRole('button', { name: /Remove passkey/ }).waitFor()
  await expectAccessible(page)
  await page.request.delete(named('/api/v1/session'), { headers: { origin: named('') } })
  await page.goto(named('/'))
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await atWork(page)
  await page.goto(named('/profile'))
  await page.getByText('this one').waitFor()
  await page.getByText(/passkey · last seen/).first().waitFor()
  await picture(page, 'profile')
  expect(errors.filter((error) => !error.includes('401'))).toEqual([])
})

test('an authenticator app is set up, and its code is asked for', async () => {
  const page = await journey.open('/profile')
  await page.getByRole('button', { name: 'Set up', exact: true }).click()
  await page.getByRole('img', { name: /QR code/ }).waitFor()
  await page.getByText('Cannot scan it?').click()
  const secret = await page.getByRole('dialog').getByLabel('Copy', { exact: true }).first().inputValue()
  const codeNow = (): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  await picture(page, 'second-factor')
  await page.getByLabel('Code that the app shows').fill(codeNow())
  await page.getByText('They are shown only now').waitFor()
  const codes = await page.getByRole('dialog').getByRole('listitem').allTextContents()
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('10 recovery codes left').waitFor()

  const door = await journey.open('/', { stranger: true, phone: true })
  await signIn(door)
  await door.getByRole('heading', { name: 'Second step' }).waitFor()
  await expectAccessible(door)
  await picture(door, 'second-step-phone')
  await door.getByLabel('Code', { exact: true }).fill('000000')
  await door.getByText('This code is not right').waitFor()
  await door.getByRole('button', { name: 'Use a recovery code' }).click()
  await door.getByLabel('Recovery code').fill(codes[0]!)
  await door.getByRole('button', { name: 'Sign in', exact: true }).click()
  await atWork(door)
  // Off again: the journeys that follow sign in by password.
  await page.getByRole('button', { name: 'Switch off' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
  await page.getByRole('button', { name: 'Set up', exact: true }).waitFor()
})

test('somebody is invited by a link, chooses a password and is there', async () => {
  const page = await journey.open('/settings/people')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByLabel('Mail address').fill('rita@firm.example')
  await picture(page, 'invite')
  await page.getByRole('dialog').getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByText('No mail is set up').waitFor()
  const link = await page.getByRole('dialog').getByLabel('Copy', { exact: true }).first().inputValue()
  const guest = await journey.open(link, { stranger: true, dark: true })
  await guest.getByRole('heading', { name: 'Welcome to Ziemeļu Logi' }).waitFor()
  expect(guest.url()).not.toContain('#')
  await expectAccessible(guest)
  await guest.getByLabel('Name').fill('Rita Ozola')
  await guest.getByLabel('Password', { exact: true }).fill('four plain other words')
  await picture(guest, 'invitation-dark')
  await guest.getByRole('button', { name: 'Start', exact: true }).click()
  await atWork(guest)
  const again = await journey.open(link, { stranger: true })
  await again.getByText('This invitation was used').waitFor()
})

test('the administrator sees how a person signs in and sends the devices out', async () => {
  const page = await journey.open('/settings/people')
  await page.getByRole('button', { name: 'Actions for Rita Ozola' }).click()
  await page.getByRole('menuitem', { name: 'Sign-in and devices' }).click()
  await page.getByRole('heading', { name: 'How Rita Ozola signs in' }).waitFor()
  await page.getByText(/Chrome on Linux/).first().waitFor()
  await expectAccessible(page)
  await picture(page, 'person-sign-in')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByRole('button', { name: /Sign out \d+ device/ }).click()
  await page.getByText('Not signed in anywhere').waitFor()
})

test('networks that would lock the administrator out are refused in plain words', async () => {
  const page = await journey.open('/settings/security', { language: 'ru', phone: true })
  await page.getByRole('heading', { name: 'Безопасность', level: 1 }).waitFor()
  await page.getByLabel('Для всех').fill('192.168.0.0/16')
  await page.getByRole('button', { name: 'Сохранить' }).nth(1).click()
  await page.getByText('вы потеряли бы доступ').waitFor()
  await expectAccessible(page)
  await picture(page, 'security-phone-ru')
  const wide = await journey.open('/settings/security')
  await wide.getByText('Require two factors').waitFor()
  await expectAccessible(wide)
  await picture(wide, 'security')
})

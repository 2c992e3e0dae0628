/** What app knows and this module needs: where people reach the product. */
let address: string | null = null

/** Called once the address is known; links in mails and pushes begin with it. */
export function configureNotifications(given: { address: string }): void {
  address = given.address.replace(/\/$/, '')
}

/** The page that marks a notice as read and opens its record; without the host while that is not known. */
export const linkTo = (noticeId?: string): string => `${address ?? ''}/notifications${noticeId ? `?open=${noticeId}` : ''}`

export const publicAddress = (): string | null => address

// Shows what is pushed and opens where it leads. It keeps no pages and answers no requests.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('push', (event) => {
  let message = {}
  try {
    message = event.data ? event.data.json() : {}
  } catch {
    // Not ours; browsers want something shown for every push.
  }
  const { title = 'Clientele', body = '', url = '/notifications', tag } = message
  event.waitUntil(self.registration.showNotification(title, { body, tag, icon: '/icon.svg', badge: '/icon.svg', data: { url } }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data?.url))
})

/** In a tab that is open already, else in a new one; never anywhere else than here. */
async function open(wanted) {
  const parsed = new URL(wanted || '/notifications', self.location.origin)
  const url = new URL(parsed.pathname + parsed.search, self.location.origin).href
  const [tab] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!tab) return self.clients.openWindow(url)
  await tab.focus()
  return tab.navigate(url).catch(() => self.clients.openWindow(url))
}

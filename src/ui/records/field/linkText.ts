/** A web address as people say it: without the scheme, "www." and the last stroke. */
export const linkText = (href: string): string => href.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')

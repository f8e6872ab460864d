/** For the next one who writes here. */
export const greeting = "merhaba";

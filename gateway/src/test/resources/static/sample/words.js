export const greeting = "merhaba";

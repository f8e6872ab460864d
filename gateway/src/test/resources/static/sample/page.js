import { greeting } from "./words.js";
console.log(greeting);

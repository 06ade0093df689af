export function spelled(text: string): string { return text }

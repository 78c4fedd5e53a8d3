import { expect, test } from 'vitest'
import { drawHtml, drawText, linkMark, oneLine, plainLines } from './draw.ts'

const letter = `Dear Sam and Ana,

We have your application.
It is safe.
# What happens next
- We read it
- We write to you

https://our.example/my#rt_1`

test('a letter reads as plain text', () => {
  expect(drawText(letter)).toBe(`Dear Sam and Ana,

We have your application.
It is safe.

What happens next
-----------------

- We read it
- We write to you

https://our.example/my#rt_1`)
})

test('a letter reads as HTML with its link', () => {
  expect(drawHtml(letter, 'https://our.example')).toBe(`<p>Dear Sam and Ana,</p>
<p>We have your application.<br>It is safe.</p>
<h2>What happens next</h2>
<ul><li>We read it</li><li>We write to you</li></ul>
<p><a href="https://our.example/my#rt_1">https://our.example/my#rt_1</a></p>`)
})

test('a value can neither become markup nor a heading nor a header', () => {
  expect(drawHtml(`Hello <img src=x onerror=alert(1)> "Health" & 'Co'`, 'https://our.example')).toBe(
    '<p>Hello &#60;img src=x onerror=alert(1)&#62; &#34;Health&#34; &#38; &#39;Co&#39;</p>',
  )
  expect(drawHtml(plainLines('# Declined'), 'https://our.example')).toBe('<p># Declined</p>')
  expect(oneLine('St. Mary\r\nBcc: all@example.org')).toBe('St. Mary Bcc: all@example.org')
})

test('a value cannot hold the place of a personal link, however it is written', () => {
  for (const value of ['[[link]]', '[[[link]]]', '[[li[[link]]nk]]', '[\u0000[link]]'])
    for (const plain of [oneLine, plainLines]) expect([value, plain(value).includes(linkMark)]).toEqual([value, false])
  expect(plainLines('# Why\n[[links]] and [link]')).toBe('\\# Why\n[[links]] and [link]')
})

test('an address elsewhere does not become a link', () => {
  expect(drawHtml('https://evil.example/my', 'https://our.example')).toBe('<p>https://evil.example/my</p>')
})

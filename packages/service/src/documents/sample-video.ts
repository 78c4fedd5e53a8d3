/** A real video of any length, for the demonstration and for tests. */
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny'
import { sameFrames, stillFrame } from './sample-frames.ts'

/** Seconds between key frames: a player can seek; 10 minutes come to about 120 KB. */
const keyEvery = 30
const step = 5

/** An MP4 (VP9, no sound) that shows one still picture for so many seconds. Nothing is encoded here, six frames are repeated. */
export async function sampleVideo(seconds: number): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget()
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target })
  const track = new EncodedVideoPacketSource('vp9')
  output.addVideoTrack(track)
  await output.start()
  const decoderConfig = { codec: 'vp09.00.10.08', codedWidth: 480, codedHeight: 270 }
  for (let at = 0; at < seconds; at += step) {
    const place = (at % keyEvery) / step
    const isKey = place === 0
    const data = Buffer.from(isKey ? stillFrame : sameFrames[place - 1]!, 'base64')
    await track.add(new EncodedPacket(data, isKey ? 'key' : 'delta', at, Math.min(step, seconds - at)), { decoderConfig })
  }
  await output.finalize()
  return new Uint8Array(target.buffer!)
}

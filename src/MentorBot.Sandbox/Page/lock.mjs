// One bundling at a time on this machine, whoever asks for it.
import fs from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const patience = 5 * 60 * 1000;

export async function holdingLock(file, work) {
  await acquire(file);
  const release = () => fs.rmSync(file, { force: true });
  process.once("exit", release);
  await work();
}

async function acquire(file) {
  for (const since = Date.now(); Date.now() - since < patience; await wait(100)) {
    try {
      return fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    } catch (taken) {
      if (taken.code !== "EEXIST") throw taken;
      if (!isHeld(file)) fs.rmSync(file, { force: true });
    }
  }
  console.error(`bundle: another build has been bundling the page for five minutes. If none is running, delete ${file}.`);
  process.exit(1);
}

// Whoever was killed in the middle of it left the file behind.
function isHeld(file) {
  try {
    const holder = Number(fs.readFileSync(file, "utf8"));
    return holder === 0 || process.kill(holder, 0);
  } catch (gone) {
    return gone.code === "EPERM" || gone.code === "ENOENT";
  }
}

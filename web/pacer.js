/* pacer.js - a breath to follow: seen always, heard and felt where someone asks for it.
 *
 *     <div class="pacer" data-breath="4 0 6 0" data-say="Breathe in|Hold|Breathe out|Rest"> ...circle...
 *     <p class="say">Breathe in</p><progress max="100" value="0"></progress></div>
 *     <button type="button" data-pacer="hear" aria-pressed="false">Sound</button>     hidden where there is none
 *     <button type="button" data-pacer="feel" aria-pressed="false">Vibration</button>
 *     <button type="button" data-pacer="rest" aria-pressed="false">Pause</button>
 *
 * The four numbers are seconds: in, full, out, empty; a phase of 0 seconds is left out. The style sheet moves the circle;
 * under reduced motion it rests, and words and bar tell the breath. Words are not announced at each phase: a
 * voice every four seconds is no rest; the sound is there for those who do not look.
 */

const phaseNames = ['in', 'full', 'out', 'empty'];
const tones = { in: [196, 294], full: [294, 294], out: [294, 196], empty: [196, 196] };

/* One soft tone that rises with the breath in and falls with the breath out. */
class Voice {
    sound(phase, seconds) {
        if (phase === 'full' || phase === 'empty') return;
        this.context ||= new AudioContext();
        const now = this.context.currentTime;
        const tone = this.context.createOscillator();
        const volume = this.context.createGain();
        const [low, high] = tones[phase];
        tone.type = 'sine';
        tone.frequency.setValueAtTime(low, now);
        tone.frequency.linearRampToValueAtTime(high, now + seconds);
        volume.gain.setValueAtTime(0, now);
        volume.gain.linearRampToValueAtTime(0.08, now + Math.min(1, seconds / 3));
        volume.gain.linearRampToValueAtTime(0, now + seconds);
        tone.connect(volume).connect(this.context.destination);
        tone.start(now);
        tone.stop(now + seconds);
        this.tone = tone;
    }

    silence() {
        if (this.tone) this.tone.stop();
        this.tone = null;
    }

    end() {
        if (this.context) this.context.close();
    }
}

function phasesOf(pacer) {
    const words = (pacer.dataset.say || '').split('|');
    return pacer.dataset.breath.split(' ')
        .map((seconds, i) => ({ name: phaseNames[i], seconds: Number(seconds), words: words[i] || '' }))
        .filter((phase) => phase.seconds > 0);
}

function bringPacer(pacer, signal) {
    const phases = phasesOf(pacer);
    const length = phases.reduce((sum, phase) => sum + phase.seconds, 0);
    const say = pacer.querySelector('.say');
    const progress = pacer.querySelector('progress');
    const voice = new Voice();
    const wanted = { hear: false, feel: false, rest: false };
    let timer = 0;
    let at = 0;      /* the phase, from 0 */
    let elapsed = 0; /* whole seconds of it */

    function begin() {
        const phase = phases[at];
        elapsed = 0;
        pacer.style.setProperty('--for', phase.seconds + 's');
        pacer.dataset.phase = phase.name;
        if (say) say.textContent = phase.words;
        if (wanted.hear) voice.sound(phase.name, phase.seconds);
        if (wanted.feel && phase.name === 'in') navigator.vibrate([60]);
        if (wanted.feel && phase.name === 'out') navigator.vibrate([30, 80, 30]);
        second();
    }

    /* The bar fills over one whole breath, a step a second. */
    function second() {
        const phase = phases[at];
        const before = phases.slice(0, at).reduce((sum, one) => sum + one.seconds, 0);
        const step = Math.min(1, phase.seconds - elapsed);
        elapsed += step;
        if (progress) progress.value = (progress.max * (before + elapsed)) / length;
        const next = elapsed < phase.seconds ? second : () => { at = (at + 1) % phases.length; begin(); };
        timer = setTimeout(next, step * 1000);
    }

    function rest() {
        clearTimeout(timer);
        voice.silence();
        if (!wanted.rest) begin();
    }

    function press(event) {
        const button = event.target.closest('[data-pacer]');
        if (!button) return;
        const what = button.dataset.pacer;
        wanted[what] = !wanted[what];
        button.setAttribute('aria-pressed', String(wanted[what]));
        if (what === 'rest') rest();
        if (what === 'hear' && !wanted.hear) voice.silence();
        if (what === 'feel' && wanted.feel) navigator.vibrate([60]);
    }

    for (const button of document.querySelectorAll('[data-pacer=feel]')) button.hidden = !navigator.vibrate;
    for (const button of document.querySelectorAll('[data-pacer=hear]')) button.hidden = !window.AudioContext;
    document.addEventListener('click', press, { signal });
    signal.addEventListener('abort', () => {
        clearTimeout(timer);
        voice.silence();
        voice.end();
    });
    begin();
}

export function bringPacers(signal) {
    for (const pacer of document.querySelectorAll('.pacer[data-breath]'))
        if (phasesOf(pacer).length > 0) bringPacer(pacer, signal);
}

export type ReadAloudProps = {
  /** The id of what is read; parts of it marked data-not-read are left out. */
  of: string
  labels: {
    /** Names the group of controls. */
    group: string
    read: string
    pause: string
    carryOn: string
    stop: string
    speed: string
    slower: string
    usual: string
    faster: string
    /** Said where the device has no voice of its own for this language. */
    noVoice: string
    /** Said where the device's voice broke off. */
    stopped: string
  }
}

/** Controls for the device's own voice. Without JavaScript they are not there; while it loads their room is kept. */
export const ReadAloud = ({ of, labels }: ReadAloudProps) => (
  <fieldset class="read-aloud no-print" aria-label={labels.group} data-read-aloud={of} data-not-read>
    <div class="read-aloud-row">
      <button class="read-aloud-button" type="button" data-act="read">
        <svg class="read-aloud-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <polygon points="3 9 7 9 12 4 12 20 7 15 3 15" />
          <polyline points="15.5 8.5 17.5 10.5 17.5 13.5 15.5 15.5" />
          <polyline points="18.5 5.5 21 9 21 15 18.5 18.5" />
        </svg>
        <span data-label data-read={labels.read} data-pause={labels.pause} data-carry-on={labels.carryOn}>
          {labels.read}
        </span>
      </button>
      <button class="read-aloud-button" type="button" data-act="stop" hidden>
        {labels.stop}
      </button>
      <label class="read-aloud-speed" hidden>
        <span>{labels.speed}</span>
        <select data-act="speed">
          <option value="0.75">{labels.slower}</option>
          <option value="1" selected>
            {labels.usual}
          </option>
          <option value="1.25">{labels.faster}</option>
        </select>
      </label>
    </div>
    <p
      class="read-aloud-message"
      role="status"
      data-no-voice={labels.noVoice}
      data-stopped={labels.stopped}
    />
  </fieldset>
)

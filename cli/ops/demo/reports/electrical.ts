import { bank } from './plan'

/** Electrical: what residents report, and what is done about it. */
export const ELECTRICAL = bank(`
home :: No power in the $room :: Lights and fan in the $room went off {around 7 this morning|last night|after the power cut}. Other rooms are fine. The MCB does not stay up. :: $room :: Found a short in the fan point, re-terminated it and reset the MCB. Load checked. :: 150-600
home :: MCB trips when the geyser is on :: Whenever we switch on the geyser in the $bath the MCB trips within {a minute|five minutes}. We are bathing with cold water. :: $bath :: Geyser element was leaking to earth. Element replaced, tripping stopped. :: 650-1400
home :: Ceiling fan making noise :: The fan in the $room makes a {grinding|knocking} noise at high speed and shakes a little. A bit scared to sleep under it. :: $room :: Bearing replaced and canopy screw tightened, fan balanced. :: 350-700
home :: Fan regulator not working :: Fan in the $room runs only at full speed, regulator has no effect. :: $room :: Regulator replaced with a step type one. :: 280-450
home :: Switchboard sparking slightly :: There is a small spark and crackling when we press the switch for the {light|fan|AC} in the $room. Not using it now. :: $room :: Burnt switch and its loose neutral replaced. Board cleaned and tested. :: 220-520
home rain :: Half the flat without light after rain :: After yesterday’s rain the lights in the kitchen and $bath do not work. There is some dampness near the box. :: Kitchen :: Water had entered the junction box. Dried, re-taped and sealed it. :: 300-900
home :: Doorbell dead :: Doorbell does not ring since {Sunday|two days}, visitors keep knocking. It is the wired kind, no battery. :: Entrance door :: Bell transformer replaced. :: 320-480
home :: Meter reading looks wrong :: My bill is almost double of last month and we were away for ten days. Please check the meter of our flat. :: Meter room, block $block :: Checked against a test load for an hour: the meter is correct. Explained; the water heater was left on.
home :: Tube light flickering :: The light in the $room flickers all the time and takes long to start. :: $room :: Old choke removed, LED tube fitted. :: 260-380
home :: Inverter line not coming on :: During the power cut yesterday nothing worked on the inverter line though the battery shows full. :: Utility balcony :: Change-over switch contact was burnt. Replaced and tested on cut. :: 450-950
home :: AC socket burnt :: 16 amp socket of the AC in the $room has turned brown and smells. Please replace before we use the AC again. :: $room :: Socket and top changed, wire end cut back to clean copper. :: 380-620
home :: Kitchen chimney point not working :: No supply at the chimney point. Mixer point next to it works. :: Kitchen :: Loose phase at the point, tightened.
home :: Mild shock from the washing machine :: We feel a tingling when touching the washing machine tap. Please check the earthing. :: Utility balcony :: Earth wire was broken at the socket. Re-connected; earth resistance within limit. :: 150-400
home :: Exhaust fan stuck :: Exhaust fan of the $bath hums but does not turn. :: $bath :: Cleaned, oiled and the capacitor replaced. :: 120-300
home :: Two-way switch in the passage does not work :: Passage light can be switched only from one side now. :: Passage :: Traveller wire had come out, re-fixed.
home :: Voltage goes up and down :: Lights get {very bright|dim} every evening and the stabiliser keeps clicking. Worried about the TV. :: Whole flat :: Loose neutral in the rising main of the floor found and tightened. Voltage steady at 231 V. :: 0-200
home :: New point for the water purifier :: We need a 6 amp point near the sink for the RO. Ready to pay for it. :: Kitchen :: Surface conduit and one 6 A point fitted, billed to the flat. :: 700-1100
home :: Balcony light does not go off :: The balcony light stays on even when the switch is off. :: Balcony :: Switch was stuck, replaced. :: 90-160
common :: Corridor lights off on floor $floor :: {All|Three|Two} lights in the corridor of block $block, floor $floor are off. It is completely dark near the lift at night. :: Block $block, floor $floor corridor :: Driver of the corridor circuit replaced, all lights working. :: 400-1600
common :: Staircase light blinking :: Staircase light between floor $floor and the next one keeps blinking. Old people use these stairs during power cuts. :: Block $block staircase :: LED panel replaced. :: 450-700
common :: Street light near {the gate|the club house|block $block} not working :: The street light has been off for {three|four} nights. The bend is very dark for walkers. :: {Main road|Gate 2|Club house lane} :: Lamp and photocell replaced. :: 1200-2600
common :: Parking lights on all day :: Basement lights burn day and night. Somebody should check the timer. :: Basement, block $block :: Timer was set wrong after the power cut. Corrected and battery changed. :: 0-250
common :: Park lamp post tilting :: One lamp post in the children’s park is tilting and its cover is open, wires can be seen. :: Children’s park :: Post re-fixed in concrete, cover closed and locked. :: 1500-3800
common :: DG did not start in the power cut :: In the cut {last evening|on Saturday} the generator came on only after 20 minutes. Lift was stuck that long. :: DG room :: Battery terminals cleaned, AMF panel sensor replaced, three test starts fine. :: 2500-7500
common :: Lobby panel humming :: The electrical panel in the lobby of block $block hums loudly, more in the evening. :: Block $block lobby :: Contactor cleaned and its mounting tightened. :: 0-900
common :: Club house socket broken :: Plug point next to the stage is broken and hangs out. There is a function on Saturday. :: Community hall :: Industrial socket fitted. :: 350-650
common :: Gate light and camera both off :: Light over the {rear|main} gate is off since yesterday and the camera too. :: {Rear|Main} gate :: Their common MCB had tripped, an insect in the junction box. Sealed. :: 0-300
home :: Geyser not heating :: Geyser in the $bath shows the red light but the water stays cold. :: $bath :: Thermostat replaced, heats to 60 °C. :: 420-900
home :: Lights dim when the lift moves :: Strange, but the lights in our $room dim each time the lift starts. Since about a week. :: $room :: Phase of the flat moved off the lift’s line at the riser. No more dimming. :: 0-350
home :: Smell of burning from the distribution box :: A light burning smell near the DB since evening. Nothing tripped. We have switched off the ACs. :: Entrance, DB :: Loose terminal at the 32 A isolator had heated. Isolator replaced. :: 700-1500
`)

"""Given names that are common where these cases are: in the middle of a name, such a word may be anybody’s."""

_ENGLISH = """
aaron abdullah abigail ada adam adrian agnes ahmed aidan aisha alan albert alex alexander alexandra alexis alfred ali
alice alicia allan allen allison alma alvin amanda amber amelia amy ana andre andrea andrew angel angela angelica
anita ann anna anne annette annie anthony antonio april ariana ariel arlene arnold arthur ashley aubrey audrey austin
ava barbara barry beatrice ben benjamin bernard bernice beth bethany betty beverly bill billy blake bob bobby bonnie
brad bradley brandon brandy brenda brent brett brian brianna brittany brooke bruce bryan caleb calvin cameron camila
candace carl carla carlos carmen carol carole caroline carolyn carrie casey catherine cathy cecil chad charlene
charles charlie charlotte chase chelsea cheryl chester chloe chris christian christina christine christopher christy
cindy claire clara clarence claude claudia clayton clifford clinton clyde cody cole colin colleen connie connor corey
cory courtney craig cristina crystal curtis cynthia daisy dale dan dana daniel danielle danny darlene darrell darren
darryl daryl dave david dawn dean deborah debra delores dennis derek derrick desmond diana diane dolores don donald
donna dora doris dorothy doug douglas duane dustin dwayne dwight dylan earl eddie edgar edith edna eduardo edward
edwin eileen elaine eleanor elena elijah elizabeth ella ellen elmer elsie emily emma enrique eric erica erik erin
ernest esther ethan ethel eugene eva evan evelyn faith fatima felicia felix fernando florence floyd frances francis
francisco frank franklin fred freddie frederick gabriel gabriela gail gary gavin gene geoffrey george gerald geraldine
gilbert gina gladys glen glenda glenn gloria gordon grace grant greg gregory guy gwendolyn hannah harold harry harvey
hassan heather hector heidi helen henry herbert herman holly hope howard hugh hunter hussein ian ibrahim ida irene
irma isaac isabel isabella isaiah ivan jack jackie jackson jacob jacqueline jaime jake james jamie jane janet janice
jared jason javier jay jean jeff jeffery jeffrey jennifer jenny jeremiah jeremy jerome jerry jesse jessica jessie
jesus jill jim jimmy jo joan joann joanna joanne joe joel john johnny jon jonathan jordan jorge jose josef joseph
josephine joshua joy joyce juan juanita judith judy julia julian julie julio june justin kaitlyn karen karina karl
kate katelyn katherine kathleen kathryn kathy katie kay kayla keith kelly kelsey ken kenneth kent kerry kevin kim
kimberly kirk kris kristen kristin kristina kristy kurt kyle lance larry laura lauren laurie lawrence leah lee leo
leon leonard leroy leslie lester lewis liam lillian lillie linda lindsay lindsey lisa lloyd logan lois lonnie lora
loretta lori lorraine louis louise lucas lucia lucille lucy luis luke luther lydia lynn mabel mack madeline madison
manuel marc marcia marco marcus margaret maria mariah marian marie marilyn mario marion marjorie mark marlene marsha
marshall martha martin marvin mary mason mathew matt matthew maureen maurice max maxine may megan meghan melanie
melinda melissa melvin mercedes meredith mia micah michael micheal michele michelle miguel mike mildred milton minnie
miranda misty mitchell mohamed mohammad mohammed molly monica morgan morris muhammad myra myrtle nancy naomi natalie
natasha nathan nathaniel neil nellie nicholas nicole nina noah noel nora norma norman oliver olivia omar ora osama
oscar owen paige pamela patricia patrick patsy patti paul paula pauline pearl pedro peggy penny percy perry peter phil
philip phillip phyllis rachel rafael ralph ramon ramona randall randy raul ray raymond rebecca regina reginald rene
renee rex rhonda ricardo richard rick ricky riley rita rob robert roberta roberto robin rodney roger roland ron ronald
ronnie rosa rosalie rose rosemary roy ruben ruby russell ruth ryan sabrina sally sam samantha samuel sandra sara sarah
savannah scott sean sergio seth shane shannon sharon shaun shawn sheila shelby shelly sherri sherry shirley sidney
sierra silvia simon sofia sonia sophia spencer stacey stacy stanley stella stephanie stephen steve steven stuart sue
susan suzanne sydney sylvia tamara tammy tanner tanya tara taylor ted teresa terrance terrence terri terry thelma
theodore theresa thomas tiffany tim timothy tina todd tom tommy tony tonya tracey traci tracy travis trevor tristan
troy tyler tyrone valerie vanessa velma vera vernon veronica vicki vickie victor victoria vincent viola violet virgil
virginia vivian wade wallace walter wanda warren wayne wendy wesley whitney willard william willie wilma xavier
yolanda yusuf yvonne zachary zoe
"""
_SPANISH = """
agustín alberto alejandra alejandro alfonso alfredo andrés antonia armando arturo beatriz blanca carolina catalina
cecilia concepción consuelo cristóbal césar diego domingo emilia emilio enriqueta ernesto esperanza esteban eugenia
federico felipe fermín francisca gerardo gilberto gonzalo graciela guadalupe guillermo gustavo hernán hugo humberto
héctor ignacio inés isidro javiera jesús joaquín jorgelina josefa josefina josé juana julieta leonardo leticia lorena
lorenzo lourdes luisa manuela marcelo margarita mariana mariano marina marta mateo mauricio miguelina milagros natalia
nicolás norberto octavio pablo paloma patricio pilar rafaela ramiro raquel raúl remedios rigoberto rocío rodolfo
rodrigo rogelio rosario rubén salvador santiago saúl sebastián soledad susana tomás valentina verónica vicente víctor
ximena álvaro ángel ángela
"""
GIVEN_NAMES = frozenset((_ENGLISH + _SPANISH).split())  # in lower case

import type { Dice } from '../dice'

interface Community {
  weight: number
  surnames: readonly string[]
  women: readonly string[]
  men: readonly string[]
}

const words = (text: string): string[] => text.split(' ')

/** Who lives in a township near Pune: names that go together. All people of the demo are invented. */
const COMMUNITIES: readonly Community[] = [
  {
    weight: 5,
    surnames: words('Deshpande Kulkarni Joshi Patil Jadhav Bhosale Gokhale Sawant Apte Phadke Shinde More'),
    women: words('Anjali Mrunal Swati Rucha Vaishali Manasi Pallavi Sayali Madhuri Sharvari'),
    men: words('Aniket Sachin Nilesh Shreyas Mandar Prasad Ajinkya Milind Sandeep Rohan'),
  },
  {
    weight: 4,
    surnames: words('Sharma Gupta Agarwal Verma Mishra Saxena Tiwari Srivastava Rastogi Khandelwal'),
    women: words('Neha Ritu Shalini Pooja Nidhi Garima Kavita Priyanka Sunita Vandana'),
    men: words('Amit Rahul Vikas Manish Gaurav Alok Ashish Vivek Pankaj Rajeev'),
  },
  {
    weight: 3,
    surnames: words('Iyer Subramanian Raghavan Krishnan Venkatesan Natarajan Srinivasan Balakrishnan'),
    women: words('Lakshmi Gayathri Vidya Revathi Kamala Janani Sowmya Bhuvana'),
    men: words('Karthik Ramesh Suresh Anand Ganesh Mukund Vasanth Hari'),
  },
  {
    weight: 3,
    surnames: words('Nair Menon Pillai Varghese Kurian Warrier Thomas Panicker'),
    women: words('Deepa Sreeja Anju Reena Maya Bindu Aswathi Leela'),
    men: words('Jayan Biju Anoop Manoj Sajith Mathew Vinod Arun'),
  },
  {
    weight: 3,
    surnames: words('Shah Patel Mehta Desai Trivedi Parikh Dave Vora'),
    women: words('Hetal Bhavna Komal Jignasa Falguni Dhara Riddhi Kinjal'),
    men: words('Jignesh Chirag Hardik Paresh Nirav Bhavesh Ketan Mitesh'),
  },
  {
    weight: 2,
    surnames: words('Banerjee Chatterjee Sengupta Ghosh Mukherjee Dutta Bose Basu'),
    women: words('Paromita Sharmila Mousumi Ananya Debjani Rituparna Sohini'),
    men: words('Abhijit Subhash Partha Arindam Sourav Kaushik Debashish'),
  },
  {
    weight: 2,
    surnames: words('Khan Shaikh Ansari Siddiqui Qureshi Inamdar Merchant Pathan'),
    women: words('Farah Nazneen Shabana Zoya Rukhsar Sameera Tabassum'),
    men: words('Imran Farhan Salim Javed Arif Zubair Nadeem'),
  },
  {
    weight: 2,
    surnames: words('Singh Gill Dhillon Bedi Sandhu Grewal Ahluwalia Chadha'),
    women: words('Harpreet Simran Gurleen Manpreet Jasleen Navneet'),
    men: words('Harjit Gurpreet Balwinder Jaspal Amrit Kanwar'),
  },
  {
    weight: 2,
    surnames: words('Reddy Rao Naidu Chowdary Murthy Prasad Varma'),
    women: words('Sirisha Padma Swapna Harika Madhavi Sujatha'),
    men: words('Srikanth Ravindra Naveen Kishore Venkat Phani'),
  },
  {
    weight: 1,
    surnames: words("D'Souza Fernandes Pereira Lobo Pinto Rodrigues"),
    women: words('Maria Sandra Lorraine Cheryl Alisha'),
    men: words('Savio Melwyn Ryan Denzil Agnelo'),
  },
]

/** A household's names: one surname, and given names that go with it. */
export interface FamilyNames {
  surname: string
  next(): string
}

/** Deals the names of one household; nobody in it is called the same. */
export function dealFamily(dice: Dice): FamilyNames {
  const community = dice.weighted(COMMUNITIES.map((candidate) => [candidate, candidate.weight] as const))
  const women = dice.shuffled(community.women)
  const men = dice.shuffled(community.men)
  const surname = dice.pick(community.surnames)
  let isWomanNext = dice.chance(0.5)
  return {
    surname,
    next() {
      const given = (isWomanNext ? women.pop() : men.pop()) ?? 'Kiran'
      isWomanNext = !isWomanNext
      return given
    },
  }
}

/** A mobile number that belongs to nobody in the story. */
export function dealPhone(dice: Dice): string {
  return `+91 98${dice.digits(3)} ${dice.digits(5)}`
}
